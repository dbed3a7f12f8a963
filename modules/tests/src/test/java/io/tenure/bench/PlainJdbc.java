package io.tenure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;

/** The baseline: the least that the work can cost, on tables of its own in the same database. */
final class PlainJdbc {

    static final int ROWS = 100_000;

    private final BenchServer server;

    PlainJdbc(BenchServer server) {
        this.server = server;
    }

    void prepare() throws Exception {
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement()) {
            statement.execute("create or replace table bench_row (id bigint primary key, seats int not null,"
                    + " name varchar(200) not null, status varchar(20) not null, changed datetime(6) not null,"
                    + " key (status, id)) character set utf8mb4");
            statement.execute("create or replace table bench_change (id bigint auto_increment primary key,"
                    + " row_id bigint not null, what varchar(200) not null, at datetime(6) not null)");
            statement.execute("insert into bench_row select seq, 10, concat('customer ', seq), 'ACTIVE', now(6)"
                    + " from seq_1_to_" + ROWS);
        }
    }

    /** Locks a row, updates it, inserts another, commits. */
    Load.Client change(int number) throws Exception {
        Connection connection = server.jdbc();
        connection.setAutoCommit(false);
        PreparedStatement lock = connection.prepareStatement("select seats from bench_row where id = ? for update");
        PreparedStatement update = connection.prepareStatement(
                "update bench_row set seats = ?, changed = now(6) where id = ?");
        PreparedStatement insert = connection.prepareStatement(
                "insert into bench_change (row_id, what, at) values (?, 'seats', now(6))");
        return () -> {
            long id = 1 + number + 16L * ThreadLocalRandom.current().nextInt(ROWS / 16 - 1);
            lock.setLong(1, id);
            int seats = first(lock);
            update.setInt(1, seats + 1);
            update.setLong(2, id);
            update.executeUpdate();
            insert.setLong(1, id);
            insert.executeUpdate();
            connection.commit();
        };
    }

    Load.Client read(int number) throws Exception {
        Connection connection = server.jdbc();
        PreparedStatement select = connection.prepareStatement(
                "select seats, name, status, changed from bench_row where id = ?");
        return () -> {
            select.setLong(1, 1 + ThreadLocalRandom.current().nextInt(ROWS));
            first(select);
        };
    }

    /** A page of 50 rows by keyset. */
    Load.Client page(int number) throws Exception {
        Connection connection = server.jdbc();
        PreparedStatement select = connection.prepareStatement("select seats, id, name, status, changed from bench_row"
                + " where status = 'ACTIVE' and id < ? order by id desc limit 51");
        return () -> {
            select.setLong(1, 100 + ThreadLocalRandom.current().nextInt(ROWS - 100));
            first(select);
        };
    }

    private static int first(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            int value = rows.getInt(1);
            while (rows.next()) {
                rows.getString(1);
            }
            return value;
        }
    }
}
