package io.tenure.kernel.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Columns that may be null, for results of many rows. The container's {@code getObject} with a type looks its own method
 * up by reflection for each value, which took a third of the processor time of a batch.
 */
public final class Columns {

    private Columns() {
    }

    /** A date, or null. */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }

    /** A whole number, or null. */
    public static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    /** A large whole number, or null. */
    public static Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
