package io.tenure.kernel.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Locale;

/** The state of one connection: whether a transaction was asked for, and whether it has begun at the database. */
class LazyTransaction {

    /** A connection that was used this recently is taken to be alive without asking. */
    private static final long RECENT_NANOS = 1_000_000_000L;
    private static final int PING_SECONDS = 5;

    private final Connection connection;
    private long lastUsed = System.nanoTime();
    private boolean asked;
    private boolean begun;

    LazyTransaction(Connection connection) {
        this.connection = connection;
    }

    Object call(Method method, Object[] arguments) throws SQLException, IllegalAccessException, InvocationTargetException {
        switch (method.getName()) {
            case "getAutoCommit":
                return !asked;
            case "setAutoCommit":
                setAutoCommit((Boolean) arguments[0]);
                return null;
            case "commit", "rollback":
                end(method, arguments);
                return null;
            case "createStatement", "prepareCall", "setSavepoint":
                begin();
                return method.invoke(connection, arguments);
            case "prepareStatement":
                beginUnlessRead((String) arguments[0]);
                return method.invoke(connection, arguments);
            default:
                return method.invoke(connection, arguments);
        }
    }

    private void setAutoCommit(boolean on) throws SQLException {
        if (on && begun) {
            connection.commit();
            begun = false;
        } else if (!on && !asked) {
            requireAlive();
        }
        asked = !on;
    }

    /**
     * The pool tries every connection by switching autocommit off, and throws it away if that fails. So this notices,
     * before a caller does, that the database was restarted: by a ping where it idled, else by what the last use left.
     */
    private void requireAlive() throws SQLException {
        long now = System.nanoTime();
        boolean recent = now - lastUsed < RECENT_NANOS;
        if (connection.isClosed() || !recent && !connection.isValid(PING_SECONDS)) {
            throw new SQLNonTransientConnectionException("the database has ended this connection");
        }
        lastUsed = now;
    }

    private void end(Method method, Object[] arguments)
            throws SQLException, IllegalAccessException, InvocationTargetException {
        boolean toSavepoint = arguments != null && arguments.length > 0;
        if (begun) {
            begun = toSavepoint;
            method.invoke(connection, arguments);
        }
    }

    private void beginUnlessRead(String sql) throws SQLException {
        if (!isPlainRead(sql)) {
            begin();
        }
    }

    private void begin() throws SQLException {
        if (asked && !begun) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("START TRANSACTION");
            }
            begun = true;
        }
    }

    /** A select without a lock clause. Anything it does not know for sure counts as a write. */
    static boolean isPlainRead(String sql) {
        String text = sql.stripLeading().toUpperCase(Locale.ROOT);
        return text.startsWith("SELECT") && !text.contains("FOR UPDATE") && !text.contains("IN SHARE MODE");
    }
}
