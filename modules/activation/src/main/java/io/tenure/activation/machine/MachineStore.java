package io.tenure.activation.machine;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Loads and adds machines; who is limited to one customer finds that customer's devices only (rulings.md 18). */
@Dependent
class MachineStore {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** @throws Refusal {@code MACHINE_NOT_FOUND}, also for a foreign one */
    Machine get(String number) {
        return find(number, LockModeType.NONE);
    }

    /** For a change; others wait until it is committed. */
    Machine lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE);
    }

    /** For work on the clock, which sees all machines. */
    Optional<Machine> find(long id) {
        return Optional.ofNullable(entities.find(Machine.class, id));
    }

    /** The same for a change. */
    Optional<Machine> lock(long id) {
        return Optional.ofNullable(entities.find(Machine.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Machine find(String number, LockModeType lock) {
        return MachineNumber.parse(number).map(id -> entities.find(Machine.class, id, lock))
                .filter(found -> isVisible(found.view()))
                .orElseThrow(() -> new Refusal(MachineRefusal.MACHINE_NOT_FOUND, number));
    }

    private boolean isVisible(MachineView machine) {
        Actor actor = caller.actor();
        return actor.customerId() == null
                || actor.customerId().equals(machine.customerId()) && machine.kind() == MachineKind.DEVICE;
    }

    /** All that have one of these names. */
    List<MachineView> named(Collection<String> names) {
        return names.isEmpty() ? List.of()
                : entities.createQuery("select m from Machine m where m.name in :names", Machine.class)
                .setParameter("names", names).setHint("eclipselink.read-only", true).getResultStream()
                .map(Machine::view).toList();
    }

    Machine add(Machine machine) {
        entities.persist(machine);
        entities.flush();
        return machine;
    }

    void addLater(Machine machine) {
        entities.persist(machine);
    }

    /** What hangs on the machine has changed: its version grows. */
    void touch(Machine machine) {
        entities.lock(machine, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** The same for a machine that this transaction has locked. */
    Machine touched(long id) {
        Machine machine = entities.find(Machine.class, id);
        touch(machine);
        return machine;
    }

    void remove(Machine machine) {
        entities.remove(machine);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Writes what is waiting and lets go of it, so that the next thousand find room. */
    void writeAndForget() {
        entities.flush();
        entities.clear();
    }
}
