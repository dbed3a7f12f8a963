package io.tenure.bench;

import io.tenure.bench.Load.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Seat changes, states, purchases and reads over REST and in the browser's list, beside plain JDBC. */
final class SeatsBench {

    private static final int CLIENTS = SeatsData.CLIENTS;
    private static final int WARM_SLICE_SECONDS = 5;
    /** Share of one processor that the server's compiler threads still take when it counts as warm. */
    private static final double QUIET_COMPILER = 0.1;
    /** A server that never gets quiet is measured after so many times the time asked for. */
    private static final int LONGEST_WARM_UP = 4;
    private static final String API = "/api/v1/subscriptions";

    private final BenchServer server;
    private final SeatsData data;
    private final PlainJdbc plain;
    private final int seconds;
    private final int warmUp;
    private final String only;
    private final List<Verdict> verdicts = new ArrayList<>();
    private String session;

    /**
     * @param warmUp the least seconds of warming up before each group of paths
     * @param only   measures just the paths whose name contains this; empty for all
     */
    SeatsBench(BenchServer server, int seconds, int warmUp, String only) {
        this.server = server;
        this.data = new SeatsData(server);
        this.plain = new PlainJdbc(server);
        this.seconds = seconds;
        this.warmUp = warmUp;
        this.only = only;
    }

    void run() throws Exception {
        data.prepare();
        plain.prepare();
        System.out.printf("%d clients; warm after at least %d s, when the compiler is quiet; %d s each%n", CLIENTS, warmUp,
                seconds);
        System.out.printf("%-34s %9s %8s %8s %9s %8s%n", "", "per s", "p50 ms", "p99 ms", "CPU ms/op", "foreign");
        against("plain JDBC change", plain::change, List.of(
                new Path("seat change over REST", this::seatChange, 0.20, 4),
                new Path("suspend and activate", this::suspendAndActivate, 0.18, Double.NaN),
                new Path("create", this::create, 0.10, Double.NaN),
                new Path("cancel", this::cancel, 0.18, Double.NaN)));
        against("plain JDBC read", plain::read, List.of(new Path("one subscription", this::read, 0.08, Double.NaN)));
        against("plain JDBC page of 50", plain::page, List.of(new Path("REST list of 50", this::list, 0.15, Double.NaN)));
        browser();
        Verdict.print(verdicts);
    }

    private record Path(String name, Load.Clients clients, double atLeast, double p99Times) {
    }

    private void against(String name, Load.Clients baseline, List<Path> all) throws Exception {
        List<Path> paths = all.stream().filter(path -> path.name().contains(only)).toList();
        if (paths.isEmpty()) {
            return;
        }
        warmUp(paths.stream().map(Path::clients).toList());
        Result before = measured(name + ", before", baseline);
        List<Result> results = new ArrayList<>();
        for (Path path : paths) {
            results.add(measured(path.name(), path.clients()));
        }
        Result after = measured(name + ", after", baseline);
        for (int i = 0; i < paths.size(); i++) {
            judge(paths.get(i), results.get(i), name, before, after);
        }
    }

    private void judge(Path path, Result result, String name, Result before, Result after) {
        double ratio = result.perSecond() / ((before.perSecond() + after.perSecond()) / 2);
        verdicts.add(Verdict.atLeast(path.name() + ", of " + name, "%", ratio * 100, path.atLeast() * 100,
                result, before, after));
        if (!Double.isNaN(path.p99Times())) {
            double times = result.p99() / ((before.p99() + after.p99()) / 2);
            verdicts.add(Verdict.atMost(path.name() + ", p99", "times", times, path.p99Times(), result, before, after));
        }
    }

    /** Each path in turn, until the server's compiler has hardly anything left to do. */
    private void warmUp(List<Load.Clients> paths) throws Exception {
        long began = System.nanoTime();
        double elapsed;
        double compiling;
        do {
            long before = server.compilerMillis();
            for (Load.Clients path : paths) {
                Load.run(server, CLIENTS, WARM_SLICE_SECONDS, path);
            }
            compiling = (server.compilerMillis() - before) / (paths.size() * WARM_SLICE_SECONDS * 1000.0);
            elapsed = (System.nanoTime() - began) / 1e9;
        } while (elapsed < warmUp || compiling > QUIET_COMPILER && elapsed < warmUp * LONGEST_WARM_UP);
        System.out.printf(Locale.ROOT, "%-34s %6.0f s, compiler at %.0f %%%n", "warmed up", elapsed, compiling * 100);
    }

    private Result measured(String name, Load.Clients clients) throws Exception {
        return measured(name, CLIENTS, clients);
    }

    private Result measured(String name, int number, Load.Clients clients) throws Exception {
        Result result = Load.run(server, number, seconds, clients);
        System.out.printf(Locale.ROOT, "%-34s %9.0f %8.2f %8.2f %9.2f %6.0f %%%n", name, result.perSecond(), result.p50(),
                result.p99(), result.cpu(), result.foreign() * 100);
        return result;
    }

    private Load.Client seatChange(int number) throws Exception {
        HttpConnection http = server.http();
        List<String> own = data.of(number);
        int[] turn = {0};
        return () -> http.expect(200, "POST", API + "/" + own.get(turn[0] / 2 % own.size())
                + (turn[0]++ % 2 == 0 ? "/increase-seats" : "/decrease-seats"), "{\"seats\":1}");
    }

    private Load.Client suspendAndActivate(int number) throws Exception {
        HttpConnection http = server.http();
        List<String> own = data.of(number);
        int[] turn = {0};
        return () -> http.expect(200, "POST", API + "/" + own.get(turn[0] / 2 % own.size())
                + (turn[0]++ % 2 == 0 ? "/suspend" : "/activate"), "{}");
    }

    private final ArrayDeque<String> bought = new ArrayDeque<>();

    private Load.Client create(int number) throws Exception {
        HttpConnection http = server.http();
        return () -> {
            String created = SeatsData.buy(http);
            synchronized (bought) {
                bought.add(created);
            }
        };
    }

    /** Cancels what {@link #create} has bought; buys more should it run out, which the figure then includes. */
    private Load.Client cancel(int number) throws Exception {
        HttpConnection http = server.http();
        return () -> {
            String next;
            synchronized (bought) {
                next = bought.poll();
            }
            if (next == null) {
                next = SeatsData.buy(http);
            }
            http.expect(200, "POST", API + "/" + next + "/cancel", "{\"when\":\"IMMEDIATE\"}");
        };
    }

    private Load.Client read(int number) throws Exception {
        HttpConnection http = server.http();
        List<String> own = data.of(number);
        int[] turn = {0};
        return () -> http.expect(200, "GET", API + "/" + own.get(turn[0]++ % own.size()), null);
    }

    private Load.Client list(int number) throws Exception {
        HttpConnection http = server.http();
        return () -> http.expect(200, "GET", API + "?limit=50", null);
    }

    private void browser() throws Exception {
        if (!"browser list".contains(only)) {
            return;
        }
        warmUp(List.of(this::browserList));
        String name = "browser list of 50 rows";
        Result one = measured(name + ", one user", 1, this::browserList);
        Result many = measured(name + ", 16 users", this::browserList);
        verdicts.add(Verdict.atMost(name + ", one user, p95", "ms", one.p95(), 25, one));
        verdicts.add(Verdict.atMost(name + ", 16 users, p95", "ms", many.p95(), 150, many));
        verdicts.add(Verdict.atMost(name + ", CPU", "ms", many.cpu(), 15, many));
    }

    private Load.Client browserList(int number) throws Exception {
        HttpConnection http = server.http();
        if (session == null) {
            BrowserSession.signIn(http);
            session = http.session();
        }
        http.cookie(session);
        return () -> http.expect(200, "GET", "/admin/subscriptions.xhtml", null);
    }
}
