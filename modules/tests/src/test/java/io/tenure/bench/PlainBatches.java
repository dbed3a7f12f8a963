package io.tenure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

    /** Nothing is done yet, and everything is due. */
    void prepare() throws Exception {
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement()) {
            statement.execute("create or replace table bench_item (id bigint primary key, task_id bigint not null,"
                    + " outcome varchar(20), done_at datetime(6), key (task_id, id), key (task_id, outcome, id))");
            statement.execute("create or replace table bench_slot (machine_id bigint not null, key_type varchar(20) not null,"
                    + " serial varchar(36) not null, due_on date, primary key (machine_id, key_type), key (serial, machine_id),"
                    + " key (due_on, machine_id))");
            statement.execute("create or replace table bench_audit (id bigint auto_increment primary key, at datetime(6) not"
                    + " null, what varchar(60) not null, subject_id bigint not null, after_values varchar(500),"
                    + " key (subject_id, id), key (at, id))");
            statement.execute("insert into bench_item select seq, 1, null, null from seq_1_to_" + rows);
            statement.execute("insert into bench_slot select seq, 'OLD', uuid(), '2020-01-01' from seq_1_to_" + rows);
            statement.execute("analyze table bench_item, bench_slot");
        }
    }

    /** All rows of a task, by several workers, each with a range of its own. */
    void task() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                long from = (long) rows * i / WORKERS;
                long to = (long) rows * (i + 1) / WORKERS;
                all.add(threads.submit(() -> {
                    range(from, to);
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

    private void range(long from, long to) throws Exception {
        try (Connection connection = server.jdbc();
                PreparedStatement claim = connection.prepareStatement("select id from bench_item where task_id = 1 and id > ?"
                        + " and id <= ? and outcome is null order by id limit " + BATCH + " for update skip locked");
                PreparedStatement apply = connection.prepareStatement("insert into bench_slot values (?, 'NEW', 'serial', null)");
                PreparedStatement audit = connection.prepareStatement(
                        "insert into bench_audit (at, what, subject_id, after_values) values (now(6), 'ADDED', ?, ?)");
                PreparedStatement done = connection.prepareStatement(
                        "update bench_item set outcome = 'ADDED', done_at = now(6) where id = ?")) {
            connection.setAutoCommit(false);
            List<Long> ids = ids(claim, from, to);
            while (!ids.isEmpty()) {
                for (long id : ids) {
                    apply.setLong(1, id);
                    apply.addBatch();
                    audit.setLong(1, id);
                    audit.setString(2, "{\"key\":\"serial\",\"role\":\"ACTIVE\",\"task\":\"T-1\"}");
                    audit.addBatch();
                    done.setLong(1, id);
                    done.addBatch();
                }
                apply.executeBatch();
                audit.executeBatch();
                done.executeBatch();
                connection.commit();
                ids = ids(claim, ids.get(ids.size() - 1), to);
            }
        }
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

    /** All due rows, a chunk and its audit rows in one transaction. */
    void sweep() throws Exception {
        try (Connection connection = server.jdbc();
                PreparedStatement claim = connection.prepareStatement("select machine_id from bench_slot where due_on <"
                        + " '2021-01-01' and machine_id > ? order by machine_id limit " + CHUNK + " for update");
                PreparedStatement audit = connection.prepareStatement(
                        "insert into bench_audit (at, what, subject_id, after_values) values (now(6), 'TAKEN_OVER', ?, ?)");
                Statement update = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<Long> ids = ids(claim, 0);
            while (!ids.isEmpty()) {
                update.executeUpdate("update bench_slot set serial = 'next', due_on = '2030-01-01' where key_type = 'OLD' and"
                        + " machine_id in (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
                for (long id : ids) {
                    audit.setLong(1, id);
                    audit.setString(2, "{\"key\":\"next\",\"role\":\"ACTIVE\"}");
                    audit.addBatch();
                }
                audit.executeBatch();
                connection.commit();
                ids = ids(claim, ids.get(ids.size() - 1));
            }
        }
    }
}
