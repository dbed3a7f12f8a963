package io.tenure.services.pool;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Use case: the most licenses that the machines of a group may hold. What they hold already stays with them; only nothing
 * is added above it.
 */
@Stateless
public class AllocateLicenses {

    private static final int NAME_LENGTH = 100;

    @Inject
    private PoolStore pools;

    @Inject
    private BookWriter writer;

    @Inject
    private Sql sql;

    /** @param licenses null takes the limit away */
    public record Request(PoolRequest pool, String group, Integer licenses) {
    }

    /** @throws Refusal {@code POOL_NOT_FOUND}, {@code REQUIRED}, {@code LICENSES_OUT_OF_RANGE} */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt allocate(Request asked) {
        String group = Check.text("group", asked.group(), NAME_LENGTH);
        if (asked.licenses() != null) {
            Purchase.requireRange("allocated", asked.licenses(), 0);
        }
        String reason = Check.optional("reason", asked.pool().reason(), Check.REASON_LENGTH);
        PoolStore.Opened pool = pools.open(asked.pool().pool(), asked.pool().version());
        Integer before = sql.first(row -> Optional.ofNullable(row.getObject(1, Integer.class)),
                "select allocated from pool_group where pool_id = ? and name = ?", pool.id(), group)
                .flatMap(one -> one).orElse(null);
        sql.update("insert into pool_group (pool_id, name, allocated, installed, pending, held) values (?, ?, ?, 0, 0, 0)"
                + " on duplicate key update allocated = values(allocated)", pool.id(), group, asked.licenses());
        writer.write(pool, List.of(), new BookWriter.Why(reason, null), List.of(PoolTrail.pool("LICENSES_ALLOCATED", pool,
                reason, Facts.of("allocated", before), Facts.of("group", group, "allocated", asked.licenses()))));
        return PoolReceipt.of(pool, List.of());
    }
}
