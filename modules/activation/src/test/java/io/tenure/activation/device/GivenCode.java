package io.tenure.activation.device;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.SlotRole;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Words for licenses of devices and reserve codes. */
final class GivenCode {

    private GivenCode() {
    }

    static License commercial(String serial, LocalDate expiresOn) {
        return of(serial, LicenseType.COMMERCIAL, expiresOn, null, false);
    }

    /** Never activated: 365 days from its first activation on. */
    static License fresh(String serial) {
        return commercial(serial, null);
    }

    static License blocked(String serial, LocalDate expiresOn, LocalDate blockedOn) {
        return of(serial, LicenseType.COMMERCIAL, expiresOn, blockedOn, false);
    }

    static License of(String serial, LicenseType type, LocalDate expiresOn, LocalDate blockedOn, boolean autoRenew) {
        return new License(serial, KeyType.DEVICE, type, Edition.STANDARD, 3, expiresOn == null ? 365 : null, expiresOn, null,
                blockedOn, null, autoRenew, false, "Shield", null, List.of(), null, null, LicenseState.ISSUED, true);
    }

    static License made(License like, KeyType type, List<String> versions, boolean requiresAccount) {
        return new License(like.serial(), type, like.licenseType(), like.edition(), like.limit(), like.termDays(),
                like.expiresOn(), null, like.blockedOn(), null, false, requiresAccount, like.product(), null, versions,
                null, null, like.state(), true);
    }

    static MachineKey inUse(License license) {
        return held(license, SlotRole.ACTIVE);
    }

    static MachineKey held(License license, SlotRole role) {
        return new MachineKey(KeyType.DEVICE, role, license, LocalDate.parse("2025-01-01"), CoverageSource.KEY, 1);
    }

    static ReserveView reserve(ReserveState state) {
        return state == ReserveState.NONE ? ReserveView.NONE
                : new ReserveView(1, state, null, null, "R", Instant.EPOCH, "j.lind", null, null);
    }
}
