package io.tenure.activation.machine;

import io.tenure.activation.coverage.EndedBy;
import io.tenure.activation.coverage.Tenure;
import io.tenure.authority.license.License;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is written of active keys that are taken away (package-info). */
final class Ending {

    private Ending() {
    }

    /** The tenures of keys that are removed today; additional keys have none. */
    static List<Tenure> removed(List<MachineKey> keys, LocalDate today) {
        return keys.stream().filter(key -> key.role() == SlotRole.ACTIVE).flatMap(key -> removed(key, today)).toList();
    }

    private static Stream<Tenure> removed(MachineKey key, LocalDate today) {
        LocalDate last = key.license().lastDay();
        if (last == null || !last.isBefore(today)) {
            return Stream.of(tenure(key, key.since(), today.minusDays(1), EndedBy.REMOVED));
        }
        return Stream.of(tenure(key, key.since(), last, over(key.license())),
                tenure(key, today, today.minusDays(1), EndedBy.REMOVED));
    }

    private static EndedBy over(License license) {
        return license.lastDay().equals(license.expiresOn()) ? EndedBy.EXPIRED : EndedBy.BLOCKED;
    }

    private static Tenure tenure(MachineKey key, LocalDate from, LocalDate to, EndedBy how) {
        return new Tenure(key.type(), Cover.facts(key.license()), from, to, how, key.source());
    }
}
