package io.tenure.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pool bench works on: a pool whose machines, licenses, groups and ledger agree, filled by set statements. Of three
 * machines one has an extension, one extends itself, and one has neither; their licenses end over the next year.
 */
final class PoolData {

    private static final int GROUPS = 100;
    private static final int YEAR = 365;
    private static final long FIRST = 1_000_000;

    private final BenchServer server;
    private final int machines;
    private final int extended;
    private final int purchased;
    private String pool;
    private long id;

    PoolData(BenchServer server, int machines) {
        this.server = server;
        this.machines = machines;
        this.extended = machines / 3;
        this.purchased = machines + extended + machines;
    }

    String pool() {
        return pool;
    }

    void prepare() throws Exception {
        moveTo(today().plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        pool = value(ask(201, "POST", "/api/v1/pools", "{\"name\":\"Bench\",\"purchased\":" + purchased + "}"), "id");
        id = number("select id from pool_pool where name = 'Bench'");
        execute("insert into activation_machine (id, name, kind, group_name, account_connected, server_units, desktop_units,"
                + " created_at, version) select " + FIRST + " + seq, concat('pc ', lpad(seq, 7, '0')), 'INSTALLATION', "
                + group() + ", false, 0, 0, now(6), 1 from seq_1_to_" + machines);
        execute("insert into activation_group (name, machines) select group_name, count(*) from activation_machine"
                + " group by group_name");
        licenses();
        postings();
        execute("insert into pool_group (pool_id, name, installed, pending, held) select pool_id, group_name, count(*), 0,"
                + " count(*) + sum(extended) from pool_machine group by pool_id, group_name");
        execute("update pool_pool set unused = purchased - " + (machines + extended) + ", applied = " + machines
                + ", extended = " + extended + ", last_license = " + (machines + extended) + ", last_transaction = "
                + (2L * machines + extended + 1) + ", version = version + 1 where id = " + id);
        execute("analyze table activation_machine, pool_machine, pool_license, pool_posting, pool_group");
    }

    private static String group() {
        return "concat('group ', seq % " + GROUPS + ")";
    }

    private void licenses() throws Exception {
        String ends = "'" + today() + "' + interval 2 + seq % 360 day";
        execute("insert into pool_license (pool_id, number, account, machine_id, days, starts_on, expires_on) select " + id
                + ", seq, 'APPLIED', " + FIRST + " + seq, 365, " + ends + " - interval 365 day, " + ends + " from seq_1_to_"
                + machines);
        execute("insert into pool_license (pool_id, number, account, machine_id, days) select " + id + ", " + machines
                + " + seq, 'EXTENDED', " + FIRST + " + 3 * seq, 365 from seq_1_to_" + extended);
        execute("insert into pool_machine (pool_id, machine_id, name, group_name, state, license, account, days, starts_on,"
                + " expires_on, extended, ends_on, auto_extend, chosen_from, installed_on, by_hand, scheduled_at) select " + id
                + ", " + FIRST + " + seq, concat('pc ', lpad(seq, 7, '0')), " + group() + ", 'APPLIED', seq, 'APPLIED', 365, "
                + ends + " - interval 365 day, " + ends + ", seq % 3 = 0, " + ends + " + interval (seq % 3 = 0) * 365 day,"
                + " seq % 3 = 1, 0, " + ends + " - interval 365 day, false, now(6) from seq_1_to_" + machines);
    }

    /** Each license was kept, then applied; the extensions came last. */
    private void postings() throws Exception {
        String at = "'" + today().minusDays(YEAR) + " 08:00:00'";
        post("2 * seq", at, "RESERVED", "PENDING_FULL", "1", "UNUSED", purchased + " - seq", "seq", "seq", machines);
        post("2 * seq + 1", at, "APPLIED", "APPLIED", "seq", "PENDING_FULL", "0", "seq", "seq", machines);
        post(2L * machines + 1 + " + seq", at, "EXTENDED", "EXTENDED", "seq", "UNUSED", purchased - machines + " - seq",
                machines + " + seq", "3 * seq", extended);
    }

    private void post(String transaction, String at, String kind, String to, String balanceTo, String from,
                      String balanceFrom, String license, String machine, int rows) throws Exception {
        execute("insert into pool_posting (pool_id, transaction, line, at, kind, account, licenses, days, balance, license,"
                + " machine_id, actor) select " + id + ", " + transaction + ", l.line, " + at + ", '" + kind + "', if(l.line = 1,"
                + " '" + to + "', '" + from + "'), if(l.line = 1, 1, -1), if(l.line = 1, 365, -365), if(l.line = 1, "
                + balanceTo + ", " + balanceFrom + "), " + license + ", " + FIRST + " + " + machine + ", 'bench' from seq_1_to_"
                + rows + " join (select 1 line union all select 2) l");
    }

    /** The licenses of these machines, counted from 1, are used up tomorrow. @return how many are in all */
    long due(int from, int to) throws Exception {
        LocalDate day = today().plusDays(1);
        String range = " between " + (FIRST + from) + " and " + (FIRST + to);
        execute("update pool_license set starts_on = '" + day + "' - interval days day, expires_on = '" + day
                + "' where pool_id = " + id + " and account = 'APPLIED' and machine_id" + range);
        execute("update pool_machine set starts_on = '" + day + "' - interval days day, expires_on = '" + day + "', ends_on = '"
                + day + "' + interval extended * 365 day where pool_id = " + id + " and state = 'APPLIED' and machine_id" + range);
        return number("select count(*) from pool_machine where state = 'APPLIED' and expires_on <= '" + day + "'");
    }

    /** 00:00 of the next day: what is due then is done when this returns. */
    void nextDay() throws IOException {
        moveTo(today().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** 12:00 of the present day: what its night and morning have to do is done, and does not count for the next one. */
    void noon() throws IOException {
        moveTo(today().atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** 01:00 of the present day, when pools are checked. */
    void checkTime() throws IOException {
        moveTo(today().atTime(1, 0).toInstant(ZoneOffset.UTC));
    }

    /** Nothing is due at the moment it is. */
    Load.Client nothingDue() throws IOException {
        HttpConnection http = server.http();
        String now = moved(now());
        return () -> http.expect(200, "POST", "/api/v1/sandbox/clock", now);
    }

    /** Fails when the night has not looked, or found something. */
    void requireChecked() throws Exception {
        if (number("select count(*) from pool_pool where id = " + id + " and mismatches is null and checked_at = '" + today()
                + " 01:00:00'") != 1) {
            throw new IOException("the pool was not checked, or does not agree: "
                    + ask(200, "GET", "/api/v1/pools/" + pool, null));
        }
    }

    void buyOne(HttpConnection connection) throws IOException {
        connection.expect(200, "POST", "/api/v1/pools/" + pool + "/purchases", "{\"licenses\":1}");
    }

    void execute(String sql) throws Exception {
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String select) throws Exception {
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    LocalDate today() throws IOException {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    private Instant now() throws IOException {
        return Instant.parse(value(ask(200, "GET", "/api/v1/sandbox/clock", null), "now"));
    }

    private void moveTo(Instant moment) throws IOException {
        ask(200, "POST", "/api/v1/sandbox/clock", moved(moment));
    }

    private static String moved(Instant moment) {
        return "{\"to\":\"" + moment + "\"}";
    }

    /** On a connection of its own: between two calls more time may pass than the server keeps one open. */
    private String ask(int status, String method, String path, String json) throws IOException {
        try (HttpConnection http = server.http()) {
            return http.expect(status, method, path, json).body();
        }
    }

    private static String value(String json, String name) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IOException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
