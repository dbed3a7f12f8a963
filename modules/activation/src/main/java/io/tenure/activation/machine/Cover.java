package io.tenure.activation.machine;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.Holding;
import io.tenure.activation.coverage.LicenseFacts;
import io.tenure.activation.coverage.MachineFacts;
import io.tenure.activation.coverage.Successor;
import io.tenure.activation.coverage.Tenure;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What coverage follows from: the keys a machine held and holds, and what the floor above supplies. */
final class Cover {

    private Cover() {
    }

    static Coverage of(MachineView machine, List<Tenure> past, List<MachineKey> keys, SuppliedCover supplied,
                       LocalDate today) {
        List<Holding> active = keys.stream().filter(key -> key.role() == SlotRole.ACTIVE).map(Cover::holding).toList();
        List<Successor> queued = keys.stream().sorted(Comparator.comparing(MachineKey::role))
                .flatMap(key -> successor(key, today)).toList();
        return Coverage.of(new MachineFacts(machine.kind(), machine.profile().applicationVersion(),
                SuppliedCover.both(past, supplied.ended()), SuppliedCover.both(active, supplied.active()),
                SuppliedCover.both(queued, supplied.queued())), today);
    }

    private static Holding holding(MachineKey key) {
        return new Holding(key.type(), facts(key.license()), key.since(), key.source());
    }

    /** What comes after: the next periods of an active key that renews by itself; an additional key. */
    private static Stream<Successor> successor(MachineKey key, LocalDate today) {
        if (key.role() == SlotRole.ADDITIONAL) {
            return Stream.of(new Successor(key.type(), facts(key.license()), key.license().termDays(), waiting(key)));
        }
        return renews(key.license(), today)
                ? Stream.of(new Successor(key.type(), openEnded(key.license()), null, CoverageSource.NEXT_PERIOD))
                : Stream.empty();
    }

    private static CoverageSource waiting(MachineKey key) {
        return key.source() == CoverageSource.RESERVE_CODE ? CoverageSource.RESERVE_CODE : CoverageSource.ADDITIONAL_KEY;
    }

    /** A renewal is counted on until its day has come: what is over then was not renewed. */
    static boolean renews(License license, LocalDate today) {
        return license.autoRenew() && license.state() != LicenseState.CANCELED && !license.blocked()
                && license.expiresOn() != null && !license.expired(today);
    }

    static LicenseFacts facts(License license) {
        return new LicenseFacts(license.serial(), license.licenseType(), license.edition(), license.expiresOn(),
                license.blockedOn(), license.graceDays(), license.productVersion());
    }

    private static LicenseFacts openEnded(License license) {
        return new LicenseFacts(license.serial(), license.licenseType(), license.edition(), null, null,
                license.graceDays(), license.productVersion());
    }
}
