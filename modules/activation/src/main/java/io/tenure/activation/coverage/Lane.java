package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One lane of one machine, that of a key type or that of a pool: the tenures that are over, the present one and those of the queue, one after
 * another.
 */
final class Lane {

    private final List<Tenure> tenures = new ArrayList<>();
    private final ExpiryRule rule;

    /** What the facts of a lane have in common: the key type, or the number of the pool. */
    record Name(KeyType keyType, String pool) {

        boolean isOf(KeyType type, LicenseFacts license) {
            return keyType == type && Objects.equals(pool, license.pool());
        }
    }

    Lane(Name name, MachineFacts machine, LocalDate today) {
        rule = new ExpiryRule(machine.kind(), machine.applicationVersion());
        Stream.concat(machine.past().stream(), machine.active().stream().map(Holding::tenure))
                .filter(tenure -> name.isOf(tenure.lane(), tenure.license())).sorted(Comparator.comparing(Tenure::from))
                .forEach(tenures::add);
        machine.queued().stream().filter(successor -> name.isOf(successor.lane(), successor.license()))
                .forEach(successor -> append(successor, today));
    }

    /**
     * Lets a license take over on the day after the end of the one before it. What is still in the queue takes over
     * today at the earliest; a license that is blocked or over by then is passed over.
     */
    private void append(Successor successor, LocalDate today) {
        Tenure last = tenures.isEmpty() ? null : tenures.get(tenures.size() - 1);
        if (last == null) {
            successor.activatedOn(today).ifPresent(tenures::add);
        } else if (last.to() != null) {
            successor.activatedOn(Day.later(today, last.next())).ifPresent(tenures::add);
        }
    }

    /** Its timeline: each tenure and what follows it, cut where the next one begins. */
    List<CoverageRow> rows() {
        List<CoverageRow> rows = new ArrayList<>();
        for (int i = 0; i < tenures.size(); i++) {
            boolean last = i + 1 == tenures.size();
            rows.addAll(rows(tenures.get(i), last ? null : tenures.get(i + 1).from().minusDays(1)));
        }
        return rows;
    }

    private List<CoverageRow> rows(Tenure tenure, LocalDate until) {
        List<CoverageRow> rows = new ArrayList<>();
        add(rows, tenure, CoverageKind.LICENSE, tenure.from(), Day.earlier(tenure.to(), until));
        if (tenure.to() != null) {
            LocalDate grace = rule.graceUntil(tenure);
            add(rows, tenure, CoverageKind.GRACE, tenure.next(), Day.earlier(grace, until));
            add(rows, tenure, rule.afterwards(tenure), Day.later(tenure.next(), grace.plusDays(1)), until);
        }
        return rows;
    }

    private static void add(List<CoverageRow> rows, Tenure tenure, CoverageKind kind, LocalDate from, LocalDate to) {
        if (to == null || !to.isBefore(from)) {
            rows.add(new CoverageRow(tenure.lane(), from, to, kind, tenure.source(), tenure.license().serial(),
                    kind == CoverageKind.LICENSE ? null : tenure.how(), tenure.license().pool()));
        }
    }
}
