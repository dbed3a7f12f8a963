package io.tenure.services.pool;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Use case: an administrator opens a pool with the licenses that were purchased for it. */
@Stateless
public class CreatePool {

    private static final int NAME_LENGTH = 200;

    @Inject
    private PoolStore pools;

    @Inject
    private BookWriter writer;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param purchased how many full licenses to begin with; 0 is allowed */
    public record Request(String name, Integer purchased, String reason) {
    }

    /** @throws Refusal {@code REQUIRED}, {@code TOO_LONG}, {@code LICENSES_OUT_OF_RANGE}, {@code POOL_EXISTS} */
    @Allowed(Role.ADMINISTRATOR)
    public PoolView create(Request asked) {
        String name = Check.text("name", asked.name(), NAME_LENGTH);
        int purchased = Check.present("purchased", asked.purchased());
        Purchase.requireRange("purchased", purchased, 0);
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        Instant now = clock.instant();
        PoolStore.Opened pool = pools.add(name, CheckPools.next(now), now, caller.actor().name());
        if (purchased > 0) {
            pool.book().purchase(purchased);
        }
        writer.write(pool, List.of(), new BookWriter.Why(reason, null), List.of(PoolTrail.pool("POOL_CREATED", pool, reason,
                Facts.NONE, Facts.of("name", name, "purchased", purchased))));
        return pools.get(pool.number());
    }
}
