package io.tenure.services.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The row of a pool, with the numbers it has given out. */
record PoolRow(PoolView view, int lastLicense, long lastTransaction) {

    /** For a table of the alias given; {@link #read} finds them again. */
    static String columns(String alias) {
        return "%1$s.id pool_id, %1$s.name pool_name, %1$s.unused, %1$s.pending_full, %1$s.pending_partial, %1$s.applied,"
                .formatted(alias) + " %1$s.partial, %1$s.extended pool_extended, %1$s.expired, %1$s.other, %1$s.last_license,"
                .formatted(alias) + " %1$s.last_transaction, %1$s.created_at, %1$s.created_by, %1$s.checked_at,"
                .formatted(alias) + " %1$s.mismatches, %1$s.version".formatted(alias);
    }

    static PoolRow read(ResultSet row) throws SQLException {
        PoolCounts counts = new PoolCounts(row.getInt("unused"), row.getInt("pending_full"),
                row.getInt("pending_partial"), row.getInt("applied"), row.getInt("partial"), row.getInt("pool_extended"),
                row.getInt("expired"), row.getInt("other"));
        PoolView view = new PoolView(row.getLong("pool_id"), row.getString("pool_name"), counts,
                moment(row, "created_at"), row.getString("created_by"), moment(row, "checked_at"),
                row.getString("mismatches"), row.getInt("version"));
        return new PoolRow(view, row.getInt("last_license"), row.getLong("last_transaction"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
