package io.tenure.services.pool;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Use case: more licenses were purchased for a pool. */
@Stateless
public class BuyLicenses {

    @Inject
    private PoolStore pools;

    @Inject
    private BookWriter writer;

    /** @throws Refusal {@code POOL_NOT_FOUND}, {@code REQUIRED}, {@code LICENSES_OUT_OF_RANGE} */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt buy(PoolRequest asked, Integer licenses) {
        int number = Check.present("licenses", licenses);
        Purchase.requireRange("licenses", number, 1);
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        PoolStore.Opened pool = pools.open(asked.pool(), asked.version());
        int before = pool.book().counts().max();
        Purchase.requireRange("licenses", Math.addExact(before, number), 1);
        pool.book().purchase(number);
        writer.write(pool, List.of(), new BookWriter.Why(reason, null), List.of(PoolTrail.pool("LICENSES_PURCHASED", pool,
                reason, Facts.of("max", before), Facts.of("max", pool.book().counts().max()))));
        return PoolReceipt.of(pool, List.of());
    }
}
