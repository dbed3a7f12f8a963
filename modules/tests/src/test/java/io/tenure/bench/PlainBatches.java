package io.tenure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * The baseline of mass work: claim with SKIP LOCKED behind a cursor, apply, audit, done, commit; and chunks of due rows
 * with an audit row each. On tables of its own in the same database.
 */
final class PlainBatches {

    private static final int BATCH = 500;
    private static final int CHUNK = 1000;
    private static final int WORKERS = 4;

    private final BenchServer server;
    private final int rows;

    PlainBatches(BenchServer server, int rows) {
        this.server = server;
        this.rows = rows;
    }

    /** Nothing is done yet, and every machine has a key in each of these roles. */
    void prepare(String... roles) throws Exception {
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement()) {
            statement.execute("create or replace table bench_item (id bigint primary key, task_id bigint not null,"
                    + " outcome varchar(20), done_at datetime(6), key (task_id, id), key (task_id, outcome, id))");
            statement.execute("create or replace table bench_slot (machine_id bigint not null, role varchar(20) not null,"
                    + " serial varchar(36) not null, since date not null, primary key (machine_id, role),"
                    + " key (serial, role, machine_id))");
            statement.execute("create or replace table bench_past (id bigint auto_increment primary key, machine_id bigint"
                    + " not null, serial varchar(36) not null, from_day date not null, to_day date not null,"
                    + " key (machine_id, id))");
            statement.execute("create or replace table bench_audit (id bigint auto_increment primary key, at datetime(6) not"
                    + " null, actor varchar(200) not null, action varchar(60) not null, subject_type varchar(40) not null,"
                    + " subject_id bigint not null, after_values varchar(4000), key (subject_type, subject_id, id),"
                    + " key (actor, id), key (action, id))");
            statement.execute("insert into bench_item select seq, 1, null, null from seq_1_to_" + rows);
            for (String role : roles) {
                statement.execute("insert into bench_slot select seq, '" + role + "', '" + UUID.randomUUID()
                        + "', '2026-01-01' from seq_1_to_" + rows);
            }
            statement.execute("analyze table bench_item, bench_slot");
        }
    }

    /** All rows of a task get a key, by several workers, each with a range of its own. */
    void add() throws Exception {
        inParallel(false);
    }

    /** The same, and the keys in both roles go: the active one is written down as past. */
    void replace() throws Exception {
        inParallel(true);
    }

    private void inParallel(boolean replacing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                long from = (long) rows * i / WORKERS;
                long to = (long) rows * (i + 1) / WORKERS;
                all.add(threads.submit(() -> {
                    range(from, to, replacing);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Row statements, sent a batch at a time: what performance.md measured as plain. The past is written by one statement
     * for the batch, because the driver sends no {@code insert ... select} in bulk.
     */
    private void range(long from, long to, boolean replacing) throws Exception {
        try (Connection connection = server.jdbc();
                PreparedStatement claim = connection.prepareStatement("select id from bench_item where task_id = 1 and id > ?"
                        + " and id <= ? and outcome is null order by id limit " + BATCH + " for update skip locked");
                Statement past = connection.createStatement();
                PreparedStatement remove = connection.prepareStatement("delete from bench_slot where machine_id = ?");
                PreparedStatement apply = connection.prepareStatement(
                        "insert into bench_slot values (?, 'ACTIVE', 'serial', '2026-02-01')");
                PreparedStatement done = connection.prepareStatement(
                        "update bench_item set outcome = 'ADDED', done_at = now(6) where id = ?")) {
            connection.setAutoCommit(false);
            List<Long> ids = ids(claim, from, to);
            while (!ids.isEmpty()) {
                if (replacing) {
                    past(past, ids);
                    each(remove, ids);
                }
                each(apply, ids);
                audit(connection, ids);
                each(done, ids);
                connection.commit();
                ids = ids(claim, ids.get(ids.size() - 1), to);
            }
        }
    }

    private static void each(PreparedStatement statement, List<Long> ids) throws SQLException {
        for (long id : ids) {
            statement.setLong(1, id);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private static void past(Statement statement, List<Long> ids) throws SQLException {
        statement.executeUpdate("insert into bench_past (machine_id, serial, from_day, to_day) select machine_id, serial,"
                + " since, '2026-01-31' from bench_slot where role = 'ACTIVE' and machine_id in (" + joined(ids) + ")");
    }

    private static void audit(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement audit = connection.prepareStatement("insert into bench_audit (at, actor, action, subject_type,"
                + " subject_id, after_values) values (now(6), 'system', 'KEY_ADDED', 'MACHINE', ?, ?)")) {
            for (long id : ids) {
                audit.setLong(1, id);
                audit.setString(2, "{\"key\":\"761D969D-16C3-4F22-B865-D298CA218AE0\",\"role\":\"ACTIVE\",\"task\":\"T-1\"}");
                audit.addBatch();
            }
            audit.executeBatch();
        }
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> ids(PreparedStatement select, long... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            select.setLong(i + 1, parameters[i]);
        }
        List<Long> ids = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                ids.add(found.getLong(1));
            }
        }
        return ids;
    }

    /** The additional key of all machines becomes their active one, a chunk and its audit rows in one transaction. */
    void sweep() throws Exception {
        try (Connection connection = server.jdbc();
                PreparedStatement claim = connection.prepareStatement("select machine_id from bench_slot where role = 'ACTIVE'"
                        + " and since < '2026-02-01' and machine_id > ? order by machine_id limit " + CHUNK + " for update");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<Long> ids = ids(claim, 0);
            while (!ids.isEmpty()) {
                past(statement, ids);
                statement.executeUpdate("delete from bench_slot where role = 'ADDITIONAL' and machine_id in (" + joined(ids) + ")");
                statement.executeUpdate("update bench_slot set serial = 'next', since = '2026-02-01' where role = 'ACTIVE' and"
                        + " machine_id in (" + joined(ids) + ")");
                audit(connection, ids);
                connection.commit();
                ids = ids(claim, ids.get(ids.size() - 1));
            }
        }
    }
}
