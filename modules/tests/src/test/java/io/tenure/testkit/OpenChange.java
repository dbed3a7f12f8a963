package io.tenure.testkit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A change that has written its row of the audit log and is not committed: whoever opened it decides how it ends. */
@Dependent
public class OpenChange {

    @Resource(lookup = "java:app/jdbc/tenure")
    private DataSource database;

    /** Of an SKU of that name. The caller commits or rolls back, and closes. */
    public Connection of(String sku) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_entry (at, actor, actor_role, action,"
                + " subject_type, subject_id, subject) values (now(6), 'm.kern', 'ADMINISTRATOR', 'SKU_ADDED', 'SKU', 1, ?)")) {
            insert.setString(1, sku);
            insert.executeUpdate();
        }
        return connection;
    }
}
