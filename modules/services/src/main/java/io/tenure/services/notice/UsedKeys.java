package io.tenure.services.notice;

import io.tenure.kernel.jdbc.Sql;
import io.tenure.keystorage.key.Severity;
import io.tenure.keystorage.key.Usage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys of which at least 90 % are used, and which of them have got worse since people were told (domain.md 000.36). */
@Dependent
class UsedKeys {

    private static final String USED = "select k.serial, k.subscription, l.product, l.unit_limit, sum(s.units) used"
            + " from keystorage_key k join authority_license l on l.serial = k.serial"
            + " join activation_slot s on s.serial = k.serial and s.role = 'ACTIVE'"
            + " where l.status <> 'CANCELED' and k.subscription is %s null group by k.serial"
            + " having sum(s.units) * 100 >= l.unit_limit * 90 order by sum(s.units) / l.unit_limit desc, k.serial";
    private static final String TOLD = "insert into notice_usage (serial, kind, severity) values (?, ?, ?)";

    @Inject
    private Sql sql;

    /** @param subscription its number, or null */
    record UsedKey(String serial, String subscription, String product, Usage usage) {
    }

    /**
     * Those that are worse than when they were told last, worst first; all are remembered as told.
     *
     * @param ofSubscriptions those of seat subscriptions, or the others
     */
    List<UsedKey> worse(String kind, boolean ofSubscriptions) {
        Map<String, Severity> told = sql.list(row -> Map.entry(row.getString(1), Severity.valueOf(row.getString(2))),
                "select serial, severity from notice_usage where kind = ?", kind).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<UsedKey> used = sql.list(row -> new UsedKey(row.getString(1), row.getString(2), row.getString(3),
                new Usage(row.getInt(4), row.getLong(5))), USED.formatted(ofSubscriptions ? "not" : ""));
        sql.update("delete from notice_usage where kind = ?", kind);
        if (!used.isEmpty()) {
            sql.each(TOLD, used.stream().map(key -> new Object[] {key.serial(), kind, key.usage().severity().name()}).toList());
        }
        return used.stream().filter(key -> key.usage().severity().compareTo(told.getOrDefault(key.serial(), Severity.NONE)) > 0)
                .toList();
    }
}
