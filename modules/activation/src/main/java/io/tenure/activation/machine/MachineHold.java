package io.tenure.activation.machine;

import io.tenure.authority.license.KeyType;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one machine holds, for use cases that change it: they lock the machine first, so that everybody who changes its
 * slots waits for them. In the caller's transaction.
 */
@Dependent
public class MachineHold {

    @Inject
    private MachineStore machines;

    @Inject
    private MachineSearch search;

    @Inject
    private SlotStore slots;

    @Inject
    private ReserveMarks reserves;

    @Inject
    private Clock clock;

    /**
     * @param version the version the caller read, or null
     * @throws Refusal {@code MACHINE_NOT_FOUND}, also for a foreign one; {@code STALE}
     */
    public MachineView lock(String number, Integer version) {
        Machine machine = machines.lock(number);
        machine.expect(version);
        return machine.view();
    }

    /** For work on the clock; empty when the machine was deleted. */
    public Optional<MachineView> lock(long id) {
        return machines.lock(id).map(Machine::view);
    }

    /** Without a lock, for work on the clock; empty when the machine was deleted. */
    public Optional<MachineView> find(long id) {
        return machines.find(id).map(Machine::view);
    }

    /** Those of them that were not deleted, without a lock, for work on the clock. One statement. */
    public List<MachineView> find(Collection<Long> ids) {
        return search.of(ids);
    }

    /** What each of them holds, by id; not of those that hold nothing. One statement. */
    public Map<Long, List<MachineKey>> keys(Collection<Long> ids) {
        return slots.of(ids);
    }

    /** In use and in the queue, by type. */
    public List<MachineKey> keys(long machine) {
        return slots.of(machine);
    }

    /**
     * Takes a key away. Where it was the active key, the additional key of its type takes over at once; one that covers
     * nothing any more goes with it, because no additional key is without an active one (domain.md 000.19). Where nothing
     * takes over and no other key covers the machine, the time of the reserve code has come (domain.md 001.4).
     *
     * @return the keys that went
     */
    public List<MachineKey> remove(long machine, MachineKey key, LocalDate today) {
        List<MachineKey> removed = new ArrayList<>(List.of(key));
        Optional<MachineKey> next = next(key, slots.of(machine));
        boolean takesOver = next.filter(additional -> covers(additional, today)).isPresent();
        next.filter(additional -> !takesOver).ifPresent(removed::add);
        free(machine, removed, today);
        if (takesOver) {
            slots.promote(machine, key.type(), today);
        } else if (key.role() == SlotRole.ACTIVE && slots.of(machine).stream().noneMatch(left -> inUse(left, today))) {
            reserves.come(machine);
        }
        return removed;
    }

    /** Takes keys away, and nothing takes over; their units at the authority are free. */
    public void free(long machine, Collection<MachineKey> keys, LocalDate today) {
        slots.ended(machine, Ending.removed(List.copyOf(keys), today));
        slots.free(machine, List.copyOf(keys));
        reserves.release(machine, keys);
        machines.find(machine).ifPresent(freed -> freed.mayNeedKey(clock.instant()));
    }

    /** The machine is no more: the places of its keys go too. */
    void forget(long machine) {
        slots.forget(machine);
    }

    /** Others have taken the places of these keys: their units at the authority are free, and the machine's are counted. */
    public void replaced(long machine, Collection<MachineKey> keys) {
        reserves.release(machine, keys);
        slots.unitsChanged(List.of(machine));
    }

    /** The machine's version grows. */
    public MachineView changed(MachineView machine) {
        return machines.touched(machine.id()).view();
    }

    private static Optional<MachineKey> next(MachineKey key, List<MachineKey> held) {
        KeyType type = key.type();
        return key.role() == SlotRole.ADDITIONAL ? Optional.empty() : held.stream()
                .filter(one -> one.role() == SlotRole.ADDITIONAL && one.type() == type).findFirst();
    }

    private static boolean inUse(MachineKey key, LocalDate today) {
        LocalDate last = key.license().lastDay();
        return key.role() == SlotRole.ACTIVE && (last == null || !last.isBefore(today));
    }

    private static boolean covers(MachineKey key, LocalDate today) {
        return !key.license().blocked() && !key.license().expired(today);
    }
}
