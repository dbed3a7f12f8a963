package io.tenure.services.pool;

import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;

/** What the timelines of pools and machines say. */
final class PoolTrail {

    /** The subject type of everything that happens to a pool as a whole. */
    static final String POOL = "POOL";

    private PoolTrail() {
    }

    static Audited pool(String action, PoolStore.Opened pool, String reason, Facts before, Facts after) {
        return new Audited(action, POOL, pool.id(), pool.number(), null, reason, before, after);
    }

    /** @param after what the machine has now, or null for nothing */
    static Audited machine(String action, PoolStore.Opened pool, Listed machine, String reason, Install after) {
        return new Audited(action, "MACHINE", machine.machine(), machine.number(), machine.customer(), reason,
                facts(machine.install()), Facts.of("pool", pool.number()).and(facts(after)));
    }

    private static Facts facts(Install install) {
        if (install == null) {
            return Facts.NONE;
        }
        PoolLicense license = install.license();
        return Facts.of("installState", install.state(), "license", license == null ? null : LicenseNumber.of(license.number()),
                "endsOn", install.endsOn(), "extended", install.extended().size(), "autoExtend", install.autoExtend());
    }
}
