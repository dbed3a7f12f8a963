package io.tenure.testkit;

import io.tenure.kernel.due.DueWorkRunner;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts what reaches the database: statements as its status variable Questions counts them, and commits. */
@Dependent
public class StatementCounter {

    @Resource(lookup = "java:app/jdbc/tenure")
    private DataSource database;
    @Inject
    private DueWorkRunner dueWork;

    /** Statements and commits of one operation, on average. */
    public record Count(double statements, double commits) {
    }

    /** What is counted. */
    @FunctionalInterface
    public interface Operation {
        void run(int index);
    }

    /** Runs the operation as often as told; what the counting itself costs is taken off. */
    public Count of(int times, Operation operation) {
        dueWork.pause();
        try {
            long[] before = status();
            long[] again = status();
            for (int i = 0; i < times; i++) {
                operation.run(i);
            }
            long[] after = status();
            long own = again[0] - before[0];
            return new Count((double) (after[0] - again[0] - own) / times, (double) (after[1] - again[1]) / times);
        } finally {
            dueWork.resume();
        }
    }

    private long[] status() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select variable_value from"
                        + " information_schema.global_status where variable_name = 'QUESTIONS'), (select variable_value"
                        + " from information_schema.global_status where variable_name = 'COM_COMMIT')")) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
