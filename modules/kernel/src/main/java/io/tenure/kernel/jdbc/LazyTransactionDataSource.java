package io.tenure.kernel.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.Driver;

/**
 * A plain data source for MariaDB with transactions that begin when they are needed. The container switches autocommit
 * off and on around each transaction, which costs two statements each time. Here the first statement that writes or
 * locks sends one START TRANSACTION, and a transaction that only reads sends nothing; under READ COMMITTED plain reads
 * see the same either way. See docs/decisions/0003.
 */
public class LazyTransactionDataSource implements DataSource {

    private final Driver driver = new Driver();
    private String url;
    private String user;
    private String password;

    public void setUrl(String url) {
        this.url = url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String asUser, String withPassword) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", asUser);
        login.setProperty("password", withPassword);
        return lazy(driver.connect(url, login));
    }

    private static Connection lazy(Connection connection) {
        LazyTransaction transaction = new LazyTransaction(connection);
        return (Connection) Proxy.newProxyInstance(LazyTransactionDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return transaction.call(method, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the driver logs by java.util.logging
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // set in the URL
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
