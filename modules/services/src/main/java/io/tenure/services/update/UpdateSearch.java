package io.tenure.services.update;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.MachineNumber;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Like;
import io.tenure.kernel.Page;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds one page of installations by name, in one statement. */
@Dependent
class UpdateSearch {

    private static final String SELECT = "select m.id, m.name, g.enabled from activation_machine m left join"
            + " update_setting u on u.machine_id = m.id left join update_group g on g.group_name = m.group_name";
    private static final String IN_USE = "exists (select 1 from activation_slot s join authority_license l"
            + " on l.serial = s.serial where s.machine_id = m.id and s.role = 'ACTIVE'";
    private static final String FAILURES = Arrays.stream(UpdateResult.values()).filter(UpdateResult::failed)
            .map(result -> "'" + result.name() + "'").collect(Collectors.joining(", "));

    @Inject
    private Sql sql;

    /** @param byGroup what its group says, or null */
    record Found(long id, String name, Boolean byGroup) {
    }

    /** Each is null for all. @param q a number, or the beginning of a name */
    record Wanted(UpdateFilter filter, String group, String q) {
    }

    Page<Found> find(Wanted wanted, Integer asked, String cursor, LocalDate today) {
        int limit = Page.limit(asked);
        Where where = new Where().add("m.kind = ?", MachineKind.INSTALLATION.name());
        if (wanted.filter() != null) {
            filter(where, wanted.filter(), today);
        }
        where.addIfPresent("m.group_name = ?", wanted.group());
        search(where, wanted.q());
        if (cursor != null) {
            Cursor after = Cursor.parse(cursor, 2);
            where.add("(m.name, m.id) > (?, ?) and m.name >= ?", after.text(0), after.number(1), after.text(0));
        }
        return Page.of(sql.list(row -> new Found(row.getLong(1), row.getString(2),
                row.getObject(3, Boolean.class)),
                SELECT + where.text() + " order by m.name, m.id limit " + (limit + 1), where.parameters()), limit,
                found -> Cursor.of(found.name(), found.id()));
    }

    private static void filter(Where where, UpdateFilter filter, LocalDate today) {
        switch (filter) {
            case ON -> where.add("u.enabled");
            case OFF -> where.add("not coalesce(u.enabled, false)");
            case FAILED -> where.add("u.last_result in (" + FAILURES + ")");
            case ENDED -> where.add(IN_USE + ") and not " + IN_USE + " and (l.last_day is null or l.last_day >= ?))", today);
        }
    }

    private static void search(Where where, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        Optional<Long> number = MachineNumber.parse(q.strip());
        if (number.isPresent()) {
            where.add("m.id = ?", number.get());
        } else {
            where.add("m.name like ?", Like.startsWith(q));
        }
    }
}
