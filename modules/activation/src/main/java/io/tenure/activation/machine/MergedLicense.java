package io.tenure.activation.machine;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.authority.license.SupportId;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the licenses that an installation has in use were merged from: each Support ID is a part, and a license without one is
 * a part by itself.
 *
 * @param parts Support IDs, or serials
 */
public record MergedLicense(Set<String> parts) {

    static MergedLicense of(Collection<MachineKey> held) {
        Set<String> parts = new LinkedHashSet<>();
        held.stream().filter(key -> key.role() == SlotRole.ACTIVE).forEach(key -> {
            SupportId supportId = SupportId.of(key.license().supportId());
            parts.addAll(supportId.missing() ? List.of(key.serial()) : supportId.parts());
        });
        return new MergedLicense(parts);
    }

    /** The parts that are gone while others are left; none where one part took the place of another. */
    List<String> deleted(MergedLicense after) {
        boolean fewer = !after.parts.isEmpty() && after.parts.size() < parts.size();
        return fewer ? parts.stream().filter(part -> !after.parts.contains(part)).toList() : List.of();
    }

    /** What the log is told when a part of the merged license of an installation is deleted (domain.md 004.13: 24080). */
    public static Optional<Audited> told(MachineView machine, Collection<MachineKey> before, Collection<MachineKey> after) {
        MergedLicense old = of(before);
        MergedLicense now = of(after);
        List<String> deleted = machine.kind() == MachineKind.INSTALLATION ? old.deleted(now) : List.of();
        return deleted.isEmpty() ? Optional.empty() : Optional.of(MachineTrail.of("LICENSE_PART_DELETED", machine, null,
                Facts.of("parts", String.join(", ", old.parts)), Facts.of("parts", String.join(", ", now.parts), "part",
                        String.join(", ", deleted), "eventId", 24080, "event",
                        "A part of the merged license was deleted: " + String.join(", ", deleted) + ".")));
    }
}
