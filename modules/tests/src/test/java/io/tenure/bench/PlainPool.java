package io.tenure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The baseline of a pool's day: chunks of 1,000 due rows of a table with 6 indexes are changed, with an audit row each; and
 * the same with the rows of a double entry, two for each license that ends or begins, which no ledger can do without. On
 * tables of its own in the same database.
 */
final class PlainPool {

    private static final int CHUNK = 1000;
    private static final int POSTINGS = 4;

    private final BenchServer server;
    private final int rows;
    private int done;

    PlainPool(BenchServer server, int rows) {
        this.server = server;
        this.rows = rows;
    }

    void prepare() throws Exception {
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement()) {
            statement.execute("create or replace table bench_due (id bigint primary key, name varchar(200) not null, place"
                    + " varchar(100), state varchar(20) not null, license int not null, expires_on date not null, ends_on date"
                    + " not null, key (name, id), key (place, name, id), key (state, name, id), key (ends_on, id),"
                    + " key (state, expires_on, id), key (license))");
            statement.execute("create or replace table bench_event (id bigint auto_increment primary key, at datetime(6) not"
                    + " null, actor varchar(200) not null, action varchar(60) not null, subject_type varchar(40) not null,"
                    + " subject_id bigint not null, after_values varchar(4000), key (subject_type, subject_id, id),"
                    + " key (actor, id), key (action, id))");
            statement.execute("create or replace table bench_posting (transaction bigint not null, line smallint not null,"
                    + " account varchar(20) not null, licenses int not null, days bigint not null, license int, machine_id bigint,"
                    + " primary key (transaction, line), key (account, transaction, line, licenses, days),"
                    + " key (license, transaction, line), key (machine_id, transaction, line))");
            statement.execute("insert into bench_due select seq, concat('pc ', lpad(seq, 7, '0')), concat('group ', seq % 100),"
                    + " 'APPLIED', seq, '2026-01-01', '2026-01-01' from seq_1_to_" + rows);
            statement.execute("analyze table bench_due");
        }
    }

    /** So many rows more pass their day. */
    void pass(int number, boolean postings) throws Exception {
        int until = done + number;
        try (Connection connection = server.jdbc();
                PreparedStatement claim = connection.prepareStatement("select id from bench_due where state = 'APPLIED' and"
                        + " expires_on <= '2026-01-01' and id > ? and id <= ? order by id limit " + CHUNK + " for update");
                Statement change = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<Long> ids = ids(claim, done, until);
            while (!ids.isEmpty()) {
                change.executeUpdate("update bench_due set license = license + " + rows + ", expires_on = '2027-01-01', ends_on ="
                        + " '2027-01-01' where id in (" + joined(ids) + ")");
                if (postings) {
                    post(connection, ids);
                }
                audit(connection, ids);
                connection.commit();
                ids = ids(claim, ids.get(ids.size() - 1), until);
            }
        }
        done = until;
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> ids(PreparedStatement select, long from, long to) throws SQLException {
        select.setLong(1, from);
        select.setLong(2, to);
        List<Long> ids = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                ids.add(found.getLong(1));
            }
        }
        return ids;
    }

    private static void post(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement post = connection.prepareStatement("insert into bench_posting values (?, ?, ?, ?, ?, ?, ?)")) {
            for (long id : ids) {
                for (int line = 1; line <= POSTINGS; line++) {
                    post.setLong(1, id);
                    post.setInt(2, line);
                    post.setString(3, line % 2 == 0 ? "APPLIED" : "EXPIRED");
                    post.setInt(4, line % 2 == 0 ? 1 : -1);
                    post.setLong(5, line % 2 == 0 ? 365 : -365);
                    post.setLong(6, id);
                    post.setLong(7, id);
                    post.addBatch();
                }
            }
            post.executeBatch();
        }
    }

    private static void audit(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement audit = connection.prepareStatement("insert into bench_event (at, actor, action, subject_type,"
                + " subject_id, after_values) values (now(6), 'system', 'POOL_LICENSE_EXPIRED', 'MACHINE', ?, ?)")) {
            for (long id : ids) {
                audit.setLong(1, id);
                audit.setString(2, "{\"pool\":\"P-1001\",\"installState\":\"APPLIED\",\"license\":\"L-17\",\"extended\":0}");
                audit.addBatch();
            }
            audit.executeBatch();
        }
    }
}
