package io.tenure.services.dashboard;

import io.tenure.activation.machine.MachineQueries;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Money;
import io.tenure.kernel.Role;
import io.tenure.services.subscription.SubscriptionStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what the first page shows: four statements, each over an index. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DashboardQueries {

    /** Beyond so many a number is not counted further. */
    public static final int MOST = 100_000;

    /** The spans of what ends, in days ahead. */
    public static final List<Integer> SPANS = List.of(7, 30, 90);

    private static final String COUNT_STATUS = "select count(*) from (select 1 from subscription_subscription"
            + " where status = '%s' limit " + MOST + ") counted";
    private static final String COUNT_FAILED = "select count(*) from (select 1 from subscription_order"
            + " where status = 'FAILED' limit " + MOST + ") counted";
    private static final String ENDING = "select due_on, count(*) from (select due_on from subscription_subscription"
            + " where status = 'PENDING_CANCEL' and due_on <= ?1 union all select due_on"
            + " from subscription_subscription where auto_renew = false and status in ('ACTIVE', 'SUSPENDED')"
            + " and due_on <= ?1 limit " + MOST + ") ending group by due_on";
    private static final String CHARGED = "select currency, sum(amount) from subscription_charge"
            + " where charged_at >= ?1 group by currency order by currency";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MachineQueries machines;

    @Inject
    private Clock clock;

    @Inject
    private Kept kept;

    /** As it is now, or as it was a moment ago: a count that took long is kept for a while. */
    public Dashboard dashboard() {
        return kept.get(this::count);
    }

    private Dashboard count() {
        LocalDate today = LocalDate.now(clock);
        List<Long> counts = counts();
        Map<SubscriptionStatus, Long> byStatus = new EnumMap<>(SubscriptionStatus.class);
        for (SubscriptionStatus status : SubscriptionStatus.values()) {
            byStatus.put(status, counts.get(status.ordinal()));
        }
        return new Dashboard(byStatus, counts.get(counts.size() - 1), ending(today), charged(today),
                machines.counts());
    }

    /** One statement: a row for each state, in order, and one for failed orders. */
    private List<Long> counts() {
        String sql = Arrays.stream(SubscriptionStatus.values()).map(COUNT_STATUS::formatted)
                .collect(Collectors.joining(" union all ")) + " union all " + COUNT_FAILED;
        return rows(entities.createNativeQuery(sql)).stream().map(row -> ((Number) row).longValue()).toList();
    }

    private Map<Integer, Long> ending(LocalDate today) {
        Map<Integer, Long> ending = new TreeMap<>();
        SPANS.forEach(days -> ending.put(days, 0L));
        LocalDate last = today.plusDays(SPANS.get(SPANS.size() - 1) + 1L);
        for (Object row : rows(entities.createNativeQuery(ENDING).setParameter(1, java.sql.Date.valueOf(last)))) {
            Object[] columns = (Object[]) row;
            LocalDate end = ((java.sql.Date) columns[0]).toLocalDate().minusDays(1);
            SPANS.stream().filter(days -> !end.isAfter(today.plusDays(days)))
                    .forEach(days -> ending.merge(days, ((Number) columns[1]).longValue(), Long::sum));
        }
        return ending;
    }

    private List<Money> charged(LocalDate today) {
        Timestamp monthBegan = Timestamp.from(today.withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return rows(entities.createNativeQuery(CHARGED).setParameter(1, monthBegan)).stream()
                .map(row -> (Object[]) row)
                .map(row -> Money.of((BigDecimal) row[1], row[0].toString()).rounded()).toList();
    }

    private static List<?> rows(Query query) {
        return query.getResultList();
    }
}
