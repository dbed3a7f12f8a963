package io.tenure.services.pool;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Audited;
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
     * @param pool    its number, or null when there is one of that name
     * @param refused why lines are refused, by their place from 0, the first one for all; when there is one, the caller
     *                takes everything back
     */
    public record Receipt(String pool, List<Reconciled> reconciled, Map<Integer, Refusal> refused) {
    }

    /**
     * Answers a refusal instead of throwing it, so that the rest of a file is looked at, too: {@code POOL_EXISTS},
     * {@code POOL_OVERDRAWN}, and what is wrong with lines.
     */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt takeOver(Request asked) {
        String name = Check.text("pool", asked.name(), 200);
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        Instant now = clock.instant();
        if (pools.numberOf(name).isPresent()) {
            return new Receipt(null, List.of(), Map.of(0, Refusal.of("pool", PoolRefusal.POOL_EXISTS, name)));
        }
        return takeOver(pools.add(name, CheckPools.next(now), now, caller.actor().name()), name, asked.lines(), reason);
    }

    private Receipt takeOver(PoolStore.Opened pool, String name, List<Brought> lines, String reason) {
        Map<Integer, Refusal> refused = new TreeMap<>();
        PoolOpening opening = new PoolOpening(pool.book(), name, LocalDate.now(clock));
        List<Listed> listed = new ArrayList<>();
        Map<String, PoolMachines.Found> known = machines.named(lines.stream().filter(Brought::isOfMachine).map(Brought::machine).toList());
        for (int place = 0; place < lines.size(); place++) {
            Brought line = lines.get(place);
            try {
                Listed machine = line.isOfMachine() ? PoolMachines.one(known, line.machine()) : null;
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
            writer.write(pool, listed, new BookWriter.Why(reason, null), events(pool, name, listed, reason));
        }
        return new Receipt(pool.number(), reconciled, refused);
    }

    private static List<Audited> events(PoolStore.Opened pool, String name, List<Listed> machines, String reason) {
        List<Audited> events = new ArrayList<>();
        events.add(PoolTrail.pool("POOL_IMPORTED", pool, reason, Facts.NONE, Facts.of("name", name, "purchased",
                pool.book().counts().max(), "machines", machines.size())));
        machines.forEach(one -> events.add(PoolTrail.machine("POOL_IMPORTED", pool, one, reason,
                pool.book().installs().get(one.machine()).orElseThrow())));
        return events;
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
