package io.tenure.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A machine license pool of a million machines: its three pages and lists, the day's sweep beside plain chunks before and
 * after it, a moment at which nothing is due, and the night's check with somebody buying meanwhile (performance.md, sweep).
 */
final class PoolBench {

    private static final double SWEEP_AT_LEAST = 50;
    private static final double LONGEST_MILLIS = 250;
    private static final double PAGE_MILLIS = 100;
    private static final double NOTHING_DUE_MILLIS = 100;
    private static final int WARM_UP_DAYS = 5;

    private final BenchServer server;
    private final PoolData data;
    private final PlainPool plain;
    private final Once once;
    private final int due;
    private final int machines;
    private final int seconds;
    private final int warmUp;
    private final List<Verdict> verdicts = new ArrayList<>();
    private int passed;
    private String session;

    /** @param due how many licenses are used up on the day of a sweep, beside those that are anyway */
    PoolBench(BenchServer server, int machines, int due, int seconds, int warmUp) throws Exception {
        this.server = server;
        this.data = new PoolData(server, machines);
        this.plain = new PlainPool(server, machines);
        this.once = new Once(server);
        this.machines = machines;
        this.due = due;
        this.seconds = seconds;
        this.warmUp = warmUp;
    }

    void run() throws Exception {
        data.prepare();
        plain.prepare();
        System.out.printf(Locale.ROOT, "%d machines in one pool; %d licenses used up a day%n", machines, due);
        pages();
        sweep();
        check();
        Verdict.print(verdicts);
    }

    private record Page(String name, String address, double atMost) {
    }

    private void pages() throws Exception {
        String query = "?pool=" + data.pool();
        String api = "/api/v1/pools/" + data.pool();
        List<Page> pages = List.of(new Page("counts over REST", api, PAGE_MILLIS),
                new Page("Install/Remove", "/admin/installremove.xhtml" + query, PAGE_MILLIS),
                new Page("Extend/Return", "/admin/extendreturn.xhtml" + query, PAGE_MILLIS),
                new Page("Extend/Return, expiring", "/admin/extendreturn.xhtml" + query + "&expiring=true", PAGE_MILLIS),
                new Page("License Manager", "/admin/licensemanager.xhtml" + query, PAGE_MILLIS),
                new Page("list of 50 machines", api + "/machines?limit=50", PAGE_MILLIS),
                new Page("ledger, newest 50", api + "/ledger?limit=50", PAGE_MILLIS),
                new Page("machines that end soon", "/api/v1/machines?state=WARNING&limit=50", PAGE_MILLIS));
        System.out.printf("%-34s %9s %8s %8s %9s %8s%n", "", "per s", "p50 ms", "p95 ms", "CPU ms/op", "foreign");
        for (Page page : pages) {
            Load.run(server, 1, Math.max(1, warmUp / pages.size()), number -> client(page.address()));
        }
        for (Page page : pages) {
            Load.Result result = Load.run(server, 1, seconds, number -> client(page.address()));
            System.out.printf(Locale.ROOT, "%-34s %9.0f %8.1f %8.1f %9.2f %6.0f %%%n", page.name(), result.perSecond(),
                    result.p50(), result.p95(), result.cpu(), result.foreign() * 100);
            verdicts.add(Verdict.atMost(page.name() + ", one user, p95", "ms", result.p95(), page.atMost(), result));
        }
        Load.Result nothing = Load.run(server, 1, seconds, number -> data.nothingDue());
        verdicts.add(Verdict.atMost("nothing due, p95", "ms", nothing.p95(), NOTHING_DUE_MILLIS, nothing));
    }

    private Load.Client client(String address) throws Exception {
        HttpConnection http = server.http();
        if (session == null) {
            BrowserSession.signIn(http);
            session = http.session();
        }
        http.cookie(session);
        return () -> http.expect(200, "GET", address, null);
    }

    private void sweep() throws Exception {
        System.out.printf("%-34s %9s %10s %11s %8s%n", "", "per s", "longest ms", "CPU ms/1000", "foreign");
        for (int days = 0; days < WARM_UP_DAYS; days++) {
            day("warming up");
        }
        Once.Taken before = baseline("plain chunks with audit, before", false);
        Once.Taken postedBefore = baseline("the same with postings, before", true);
        Once.Taken swept = day("the day's sweep");
        Once.Taken postedAfter = baseline("the same with postings, after", true);
        Once.Taken after = baseline("plain chunks with audit, after", false);
        verdicts.add(Verdict.atLeast("sweep, of plain chunks with audit", "%", ratio(swept, before, after), SWEEP_AT_LEAST,
                swept.result(), before.result(), after.result()));
        verdicts.add(Verdict.atLeast("sweep, of plain chunks with audit and postings", "%",
                ratio(swept, postedBefore, postedAfter), SWEEP_AT_LEAST, swept.result(), postedBefore.result(),
                postedAfter.result()));
        verdicts.add(Verdict.atMost("sweep, longest without a commit", "ms", swept.longestMillis(), LONGEST_MILLIS,
                swept.result()));
    }

    private Once.Taken day(String name) throws Exception {
        long rows = data.due(passed + 1, passed + due);
        passed += due;
        data.noon();
        return print(name, once.measure((int) rows, data::nextDay));
    }

    private Once.Taken baseline(String name, boolean postings) throws Exception {
        return print(name, once.measure(due, () -> plain.pass(due, postings)));
    }

    private static double ratio(Once.Taken taken, Once.Taken before, Once.Taken after) {
        return taken.result().perSecond() / ((before.result().perSecond() + after.result().perSecond()) / 2) * 100;
    }

    /** The first night reads all of the ledger, the second what came since. */
    private void check() throws Exception {
        System.out.printf("%-34s %9s %16s%n", "", "ms", "longest purchase");
        night("check, the whole ledger");
        data.nextDay();
        night("check, on top of the last");
    }

    private void night(String name) throws Exception {
        try (HttpConnection buyer = server.http()) {
            data.buyOne(buyer);
            AtomicBoolean done = new AtomicBoolean();
            double[] longest = {0};
            Thread buying = new Thread(() -> longest[0] = longestPurchase(buyer, done), "buyer");
            buying.start();
            long began = System.nanoTime();
            data.checkTime();
            double millis = (System.nanoTime() - began) / 1e6;
            done.set(true);
            buying.join();
            data.requireChecked();
            System.out.printf(Locale.ROOT, "%-34s %9.0f %13.0f ms%n", name, millis, longest[0]);
            verdicts.add(Verdict.atMost(name + ", longest purchase", "ms", longest[0], LONGEST_MILLIS));
        }
    }

    private double longestPurchase(HttpConnection buyer, AtomicBoolean done) {
        try {
            double longest = 0;
            while (!done.get()) {
                long began = System.nanoTime();
                data.buyOne(buyer);
                longest = Math.max(longest, (System.nanoTime() - began) / 1e6);
            }
            return longest;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Once.Taken print(String name, Once.Taken taken) {
        System.out.printf(Locale.ROOT, "%-34s %9.0f %10.0f %11.0f %6.0f %%%n", name, taken.result().perSecond(),
                taken.longestMillis(), taken.result().cpu() * 1000, taken.result().foreign() * 100);
        return taken;
    }
}
