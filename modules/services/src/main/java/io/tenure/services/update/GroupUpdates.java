package io.tenure.services.update;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and keeps what groups say, and lets their installations follow, in sets. */
@Dependent
class GroupUpdates {

    private static final String SELECT = "select coalesce(u.id, 0), g.name, u.enabled, g.machines, coalesce(u.version, 0)"
            + " from activation_group g left join update_group u on u.group_name = g.name";
    private static final String STRAYING = "select m.id, m.customer_id, m.group_name, coalesce(g.enabled, u.own_enabled)"
            + " from activation_machine m left join update_group g on g.group_name = m.group_name left join update_setting u"
            + " on u.machine_id = m.id where m.kind = 'INSTALLATION'"
            + " and coalesce(u.enabled, false) <> coalesce(g.enabled, u.own_enabled, false) and ";
    private static final String FOLLOW = "insert into update_setting (machine_id, enabled, own_enabled, enabled_at,"
            + " next_request_at, version)";
    /** Assignments are made from left to right. */
    private static final String THERE = " on duplicate key update enabled = values(enabled), enabled_at ="
            + " if(values(enabled), values(enabled_at), enabled_at), next_request_at = values(next_request_at), told = null,"
            + " disabled_by = null, version = version + 1";

    @Inject
    private Sql sql;

    @Inject
    private AuditLog audit;

    private record Straying(long id, Long customer, String group, boolean enabled) {
    }

    /** Empty for a group without machines of which nothing was ever said. */
    Optional<GroupUpdate> find(String group) {
        return sql.first(GroupUpdates::read, SELECT + " where g.name = ? and (g.machines > 0 or u.id is not null)", group);
    }

    /** What a group says; empty also for no group. */
    Optional<Boolean> says(String group) {
        return group == null ? Optional.empty() : sql.first(row -> Optional.ofNullable(row.getObject(1, Boolean.class)),
                "select enabled from update_group where group_name = ?", group).flatMap(said -> said);
    }

    /** Those with machines, and those that say something, by name. */
    Page<GroupUpdate> list(Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Where where = new Where().add("(g.machines > 0 or u.enabled is not null)");
        if (cursor != null) {
            where.add("g.name > ?", Cursor.parse(cursor, 1).text(0));
        }
        return Page.of(sql.list(GroupUpdates::read, SELECT + where.text() + " order by g.name limit " + (limit + 1),
                where.parameters()), limit, group -> Cursor.of(group.group()));
    }

    private static GroupUpdate read(ResultSet row) throws SQLException {
        return new GroupUpdate(row.getLong(1), row.getString(2), row.getObject(3, Boolean.class), row.getInt(4),
                row.getInt(5));
    }

    void say(String group, Boolean enabled) {
        sql.update("insert into update_group (group_name, enabled, version) values (?, ?, 1) on duplicate key update"
                + " enabled = values(enabled), version = version + 1", group, enabled);
    }

    /** All installations of a group are as it says from now on, or again as they are set themselves. */
    void follow(String group, Instant now) {
        follow("m.group_name = ?", now, group);
    }

    /** These machines have come into a group, or have left one. */
    void follow(Collection<Long> machines, Instant now) {
        if (!machines.isEmpty()) {
            follow("m.id in " + Sql.marks(machines), now, machines.toArray());
        }
    }

    private void follow(String which, Instant now, Object... parameters) {
        List<Straying> all = sql.list(GroupUpdates::straying, STRAYING + which + " order by m.id", parameters);
        if (all.isEmpty()) {
            return;
        }
        sql.insert(FOLLOW, all.stream().map(one -> new Object[] {one.id(), one.enabled(), false, now,
                one.enabled() ? now : null, 1}).toList(), THERE);
        audit.record(all.stream().map(GroupUpdates::switched).toList());
    }

    private static Straying straying(ResultSet row) throws SQLException {
        return new Straying(row.getLong(1), row.getObject(2, Long.class), row.getString(3), row.getBoolean(4));
    }

    private static Audited switched(Straying one) {
        return new Audited("LICENSE_UPDATE_SWITCHED", "MACHINE", one.id(), MachineNumber.of(one.id()), one.customer(), null,
                Facts.of("enabled", !one.enabled()), Facts.of("enabled", one.enabled(), "group", one.group()));
    }
}
