package io.tenure.services.update;

import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.keystorage.key.Severity;
import io.tenure.keystorage.key.Usage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the log which keys in storage more units are used of than their licenses are for (domain.md 000.34 and 000.36). */
@Dependent
class ExceededKeys {

    /** The number of the event that more than 110 % are used. */
    private static final int CRITICAL = 4099;
    private static final String EXCEEDED = "select k.id, k.serial, l.product, l.unit_limit, sum(s.units) from keystorage_key k"
            + " join authority_license l on l.serial = k.serial join activation_slot s on s.serial = k.serial"
            + " and s.role = 'ACTIVE' where l.status <> 'CANCELED' and l.unit_limit > 0 group by k.serial"
            + " having sum(s.units) > l.unit_limit order by k.serial";

    @Inject
    private ToldExceeded told;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    private record Exceeded(long id, String serial, String product, Usage usage) {
    }

    void tell() {
        List<Exceeded> exceeded = sql.list(row -> new Exceeded(row.getLong(1), row.getString(2), row.getString(3),
                new Usage(row.getInt(4), row.getLong(5))), EXCEEDED);
        Set<String> news = told.news(ToldExceeded.Subject.KEY, exceeded.stream().collect(Collectors.toMap(Exceeded::serial,
                key -> key.usage().severity())));
        List<Audited> events = exceeded.stream().filter(key -> news.contains(key.serial())).map(ExceededKeys::event).toList();
        if (!events.isEmpty()) {
            audit.record(events);
        }
    }

    private static Audited event(Exceeded key) {
        Usage usage = key.usage();
        Facts number = usage.severity() == Severity.CRITICAL ? Facts.of("eventId", CRITICAL) : Facts.NONE;
        return new Audited("KEY_EXCEEDED", "KEY", key.id(), key.serial(), null, null, Facts.NONE, number.and(Facts.of(
                "severity", usage.severity(), "product", key.product(), "used", Math.toIntExact(usage.used()), "limit", usage.limit(), "event",
                "Key " + key.serial() + " is exceeded: " + usage.used() + " of " + usage.limit() + " units are in use.")));
    }
}
