package io.tenure.bench;

import io.tenure.bench.Load.Result;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seat changes, states, purchases and reads over REST and in the browser's list, beside plain JDBC. */
final class SeatsBench {

    private static final int CLIENTS = SeatsData.CLIENTS;
    private static final double VOID_ABOVE = 0.15;
    private static final String API = "/api/v1/subscriptions";

    private final BenchServer server;
    private final SeatsData data;
    private final PlainJdbc plain;
    private final int seconds;
    private final int warmUp;
    private final String only;
    private String session;

    /** @param only measures just the paths whose name contains this; empty for all */
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
        System.out.printf("%d s to warm up, then %d s each, with %d clients%n", warmUp, seconds, CLIENTS);
        System.out.printf("%-34s %9s %8s %8s %9s %8s  %s%n", "", "per s", "p50 ms", "p99 ms", "CPU ms/op", "foreign", "");
        against("plain JDBC change", plain::change, List.of(
                new Path("seat change over REST", this::seatChange, 0.20, 4),
                new Path("suspend and activate", this::suspendAndActivate, 0.18, Double.NaN),
                new Path("create", this::create, 0.10, Double.NaN),
                new Path("cancel", this::cancel, 0.18, Double.NaN)));
        against("plain JDBC read", plain::read, List.of(new Path("one subscription", this::read, 0.08, Double.NaN)));
        against("plain JDBC page of 50", plain::page, List.of(new Path("REST list of 50", this::list, 0.15, Double.NaN)));
        browser();
    }

    private record Path(String name, Load.Clients clients, double atLeast, double p99Times) {
    }

    private void against(String name, Load.Clients baseline, List<Path> all) throws Exception {
        List<Path> paths = all.stream().filter(path -> path.name().contains(only)).toList();
        if (paths.isEmpty()) {
            return;
        }
        Load.run(server, CLIENTS, warmUp, paths.get(0).clients());
        Result before = measured(name + ", before", baseline);
        List<Result> results = new java.util.ArrayList<>();
        for (Path path : paths) {
            results.add(measured(path.name(), path.clients()));
        }
        Result after = measured(name + ", after", baseline);
        double perSecond = (before.perSecond() + after.perSecond()) / 2;
        double p99 = (before.p99() + after.p99()) / 2;
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            double ratio = results.get(i).perSecond() / perSecond;
            double times = results.get(i).p99() / p99;
            boolean good = ratio >= path.atLeast() && (Double.isNaN(path.p99Times()) || times <= path.p99Times());
            System.out.printf(Locale.ROOT, "  %-32s %5.1f %% of %s (budget %.0f %%), p99 %.1f times: %s%n", path.name(),
                    ratio * 100, name, path.atLeast() * 100, times, good ? "kept" : "MISSED");
        }
    }

    private Result measured(String name, Load.Clients clients) throws Exception {
        Result result = Load.run(server, CLIENTS, seconds, clients);
        print(name, result);
        return result;
    }

    private static void print(String name, Result result) {
        System.out.printf(Locale.ROOT, "%-34s %9.0f %8.2f %8.2f %9.2f %6.0f %%  %s%n", name, result.perSecond(),
                result.p50(), result.p99(), result.cpu(), result.foreign() * 100,
                result.foreign() > VOID_ABOVE ? "void: the machine was busy" : "");
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
        Load.run(server, CLIENTS, warmUp, this::browserList);
        Result one = Load.run(server, 1, seconds, this::browserList);
        print("browser list of 50 rows, one user", one);
        Result many = measured("browser list of 50 rows, 16 users", this::browserList);
        System.out.printf(Locale.ROOT, "  browser list: p95 %.1f ms for one user (budget 25), %.1f ms with 16 (budget 150),"
                + " %.1f ms CPU (budget 15): %s%n", one.p95(), many.p95(), many.cpu(),
                one.p95() <= 25 && many.p95() <= 150 && many.cpu() <= 15 ? "kept" : "MISSED");
    }

    private Load.Client browserList(int number) throws Exception {
        HttpConnection http = server.http();
        if (session == null) {
            signIn(http);
            session = http.session();
        }
        http.cookie(session);
        return () -> http.expect(200, "GET", "/admin/subscriptions.xhtml", null);
    }

    /** Signs in by the sandbox's button on the sign-in page. */
    private static void signIn(HttpConnection http) throws Exception {
        String page = http.ask("GET", "/login.xhtml", null, null).body();
        http.ask("POST", "/login.xhtml", "application/x-www-form-urlencoded", "sandbox=sandbox&sandbox%3Aadministrator="
                + hidden(page, "primefaces.nonce") + hidden(page, "jakarta.faces.ViewState"));
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
        return field.find() ? "&" + name + "=" + URLEncoder.encode(field.group(1), StandardCharsets.UTF_8) : "";
    }
}
