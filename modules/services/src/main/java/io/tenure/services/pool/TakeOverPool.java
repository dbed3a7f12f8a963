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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Use case: an administrator takes over an existing pool with its machines, and gets told what does not agree. Licenses that
 * should be there and are not found count as Other with all their days, until somebody decides (rulings.md 27).
 */
@Stateless
public class TakeOverPool {

    @Inject
    private PoolStore pools;

    @Inject
    private PoolMachines machines;

    @Inject
    private BookWriter writer;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public record Request(String name, List<Brought> lines, String reason) {
    }

    /**
     * @param pool    its number
     * @param refused why lines are refused, by their place from 0; when there is one, the caller takes everything back
     */
    public record Receipt(String pool, List<Reconciled> reconciled, Map<Integer, Refusal> refused) {
    }

    /** @throws Refusal {@code REQUIRED}, {@code POOL_EXISTS}; what is wrong with lines is in the receipt */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt takeOver(Request asked) {
        String name = Check.text("pool", asked.name(), 200);
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        Instant now = clock.instant();
        PoolStore.Opened pool = pools.add(name, CheckPools.next(now), now, caller.actor().name());
        Map<Integer, Refusal> refused = new TreeMap<>();
        PoolOpening opening = new PoolOpening(pool.book(), name, LocalDate.now(clock));
        List<Listed> listed = new ArrayList<>();
        Map<String, PoolMachines.Found> known = machines.named(asked.lines().stream().map(Brought::machine).toList());
        for (int place = 0; place < asked.lines().size(); place++) {
            Brought line = asked.lines().get(place);
            try {
                Listed machine = line.machine() == null ? null : PoolMachines.one(known, line.machine());
                opening.bring(line, machine);
                if (machine != null) {
                    listed.add(machine);
                }
            } catch (Refusal refusal) {
                refused.put(place, refusal);
            }
        }
        List<Reconciled> reconciled = reconcile(opening, refused);
        if (refused.isEmpty()) {
            writer.write(pool, listed, new BookWriter.Why(reason, null), List.of(PoolTrail.pool("POOL_IMPORTED", pool, reason,
                    Facts.NONE, Facts.of("name", name, "purchased", pool.book().counts().max(), "machines", listed.size()))));
        }
        return new Receipt(pool.number(), reconciled, refused);
    }

    private static List<Reconciled> reconcile(PoolOpening opening, Map<Integer, Refusal> refused) {
        try {
            return opening.reconcile();
        } catch (Refusal overdrawn) {
            refused.putIfAbsent(0, overdrawn);
            return List.of();
        }
    }
}
