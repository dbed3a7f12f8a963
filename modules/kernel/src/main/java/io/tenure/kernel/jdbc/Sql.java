package io.tenure.kernel.jdbc;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements written by hand, on the connection of the caller's transaction; there must be one. */
@Dependent
public class Sql {

    private static final int ROWS = 1000;
    /** How many characters of a long statement a failure tells. */
    private static final int TOLD = 120;

    @PersistenceContext
    private EntityManager entities;

    /** What one row becomes. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A change that is sent together with others. @param parameters for the question marks, in their order */
    public record Change(String text, Object... parameters) {

        /** What failures may tell: no values. */
        private String beginning() {
            return text.substring(0, Math.min(text.length(), TOLD));
        }

        private String filled() {
            return Literals.fill(text, parameters);
        }

        /**
         * Any number of rows, up to {@value Sql#ROWS} in each change; none for no row.
         *
         * @param into what stands before {@code values}
         * @param then what stands behind the rows, or nothing
         */
        public static List<Change> rows(String into, List<Object[]> rows, String then) {
            List<Change> changes = new ArrayList<>();
            for (int from = 0; from < rows.size(); from += ROWS) {
                changes.add(of(into, rows.subList(from, Math.min(rows.size(), from + ROWS)), then));
            }
            return changes;
        }

        private static Change of(String into, List<Object[]> rows, String then) {
            String marks = marks(Arrays.asList(rows.get(0)));
            return new Change(into + " values " + String.join(", ", Collections.nCopies(rows.size(), marks)) + then,
                    rows.stream().flatMap(Arrays::stream).toArray());
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** @param parameters for the question marks, in their order */
    public <T> List<T> list(Row<T> row, String select, Object... parameters) {
        return run(select, parameters, statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        });
    }

    /** The first row. */
    public <T> Optional<T> first(Row<T> row, String select, Object... parameters) {
        return list(row, select, parameters).stream().findFirst();
    }

    /** @return how many rows were changed */
    public int update(String change, Object... parameters) {
        return run(change, parameters, PreparedStatement::executeUpdate);
    }

    /** Changes one after the other, sent as one compound statement: the database answers once (docs/decisions/0065). */
    public void together(List<Change> changes) {
        if (changes.size() == 1) {
            write(changes, changes.get(0).filled());
        } else if (!changes.isEmpty()) {
            write(changes, changes.stream().map(Change::filled)
                    .collect(Collectors.joining("; ", "begin not atomic ", "; end")));
        }
    }

    /** The same change with other parameters each time, sent at once. */
    public void each(String change, List<Object[]> parameters) {
        run(change, new Object[0], statement -> {
            for (Object[] one : parameters) {
                bind(statement, one);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /**
     * Rows in one statement, for up to {@value #ROWS} of them; each thousand more takes another one.
     *
     * @param into what stands before {@code values}
     * @param then what stands behind the rows, or nothing
     */
    public void insert(String into, List<Object[]> rows, String then) {
        Change.rows(into, rows, then).forEach(change -> together(List.of(change)));
    }

    /** One question mark for each, in parentheses: what stands behind {@code in}. */
    public static String marks(Collection<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private void write(List<Change> changes, String text) {
        try (Statement statement = entities.unwrap(Connection.class).createStatement()) {
            statement.setEscapeProcessing(false);
            statement.executeUpdate(text);
        } catch (SQLException failed) {
            throw new IllegalStateException(changes.stream().map(Change::beginning)
                    .collect(Collectors.joining("; ", "the database did not carry out: ", "")), failed);
        }
    }

    private <T> T run(String sql, Object[] parameters, Use<T> use) {
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            bind(statement, parameters);
            return use.of(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not carry out: " + sql, failed);
        }
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    /** By type where it is one of the usual ones: the driver tries out its codecs one by one for an object. */
    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Long number) {
            statement.setLong(at, number);
        } else if (value instanceof Integer number) {
            statement.setInt(at, number);
        } else if (value instanceof Instant moment) {
            statement.setTimestamp(at, Timestamp.from(moment));
        } else {
            statement.setObject(at, value);
        }
    }
}
