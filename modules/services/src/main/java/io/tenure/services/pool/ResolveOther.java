package io.tenure.services.pool;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Use case: an administrator decides about a license that was put aside as Other, with a reason (domain.md 003.11). */
@Stateless
public class ResolveOther {

    @Inject
    private PoolStore pools;

    @Inject
    private BookWriter writer;

    /** What can become of it. */
    public enum Outcome {
        /** It goes back to the pool with the days it has left. */
        RETURNED,
        /** It is given up: it counts as expired, its days as written off. */
        WRITTEN_OFF
    }

    public record Request(PoolRequest pool, String license, Outcome outcome, String ticket) {
    }

    /** @throws Refusal {@code POOL_LICENSE_NOT_FOUND}, {@code REQUIRED} without reason or outcome, {@code NOT_OTHER} */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt resolve(Request asked) {
        BookWriter.Why why = PutAside.why(asked.pool().reason(), asked.ticket());
        Outcome outcome = Check.present("outcome", asked.outcome());
        PoolStore.Opened pool = pools.open(asked.pool().pool(), asked.pool().version());
        PoolLicense license = PutAside.found(pools, pool, asked.license()).license();
        if (license.account() != PoolAccount.OTHER) {
            throw Refusal.of("license", PoolRefusal.NOT_OTHER, LicenseNumber.of(license.number()));
        }
        switch (outcome) {
            case RETURNED -> pool.book().resolve(license);
            case WRITTEN_OFF -> pool.book().writeOff(license);
        }
        writer.write(pool, List.of(), why, List.of(PoolTrail.pool("OTHER_RESOLVED", pool, why.reason(), Facts.of("license",
                LicenseNumber.of(license.number()), "daysLeft", license.days()), Facts.of("outcome", outcome, "ticket",
                why.ticket()))));
        return PoolReceipt.of(pool, List.of());
    }
}
