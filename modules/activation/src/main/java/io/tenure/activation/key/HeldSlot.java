package io.tenure.activation.key;

import io.tenure.kernel.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * One key on a machine, as table {@code activation_slot} has it.
 *
 * @param source how it came there
 */
public record HeldSlot(KeyFacts key, KeyRole role, LocalDate since, String source) {

    private static final String LICENSE = "(select serial, key_type, license_type, edition, ends_on, term_days, blocked_on,"
            + " status from authority_license force index (primary))";

    /**
     * The licenses, to be joined in a statement that locks: a part in parentheses of its own is read without locks, so
     * that a task and a change of the license do not wait for one another.
     */
    public static String licenses() {
        return LICENSE;
    }

    /** What to select of a license under the alias given, so that {@link #key} finds it. */
    public static String columns(String alias) {
        return "%1$s.serial %1$s_serial, %1$s.key_type %1$s_key_type, %1$s.license_type %1$s_license_type,"
                .formatted(alias) + " %1$s.edition %1$s_edition, %1$s.ends_on %1$s_ends_on, %1$s.term_days %1$s_term_days,"
                .formatted(alias) + " %1$s.blocked_on %1$s_blocked_on, %1$s.status %1$s_status".formatted(alias);
    }

    /** The slot of a row with its license {@code l}, or null when there is none. */
    public static HeldSlot read(ResultSet row, LocalDate today) throws SQLException {
        return row.getString("l_serial") == null ? null : new HeldSlot(key(row, "l", today),
                KeyRole.valueOf(row.getString("role")), Columns.day(row, "since"), row.getString("source"));
    }

    /** The license that {@link #columns} selected under the alias. */
    public static KeyFacts key(ResultSet row, String alias, LocalDate today) throws SQLException {
        return KeyFacts.read(row, alias + "_", today);
    }
}
