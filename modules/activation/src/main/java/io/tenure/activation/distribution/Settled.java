package io.tenure.activation.distribution;

import io.tenure.activation.key.KeyAnswer;
import io.tenure.activation.key.SlotChange;
import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.task.OpenMachine;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What became of the devices of a batch, as far as there were units for them. */
final class Settled {

    static final String LIMIT_REACHED = "LIMIT_REACHED";

    private final Share share;
    private final LocalDate today;
    private final List<OpenMachine> given = new ArrayList<>();
    private final List<OpenMachine> content = new ArrayList<>();
    private final List<OpenMachine> forSubscription = new ArrayList<>();
    private final String stoppedBy;

    private Settled(Share share, LocalDate today) {
        this.share = share;
        this.today = today;
        String refused = share.offer().offer().ofTheKey(today).map(Enum::name).orElse(null);
        long free = refused == null ? give() : 0;
        stoppedBy = refused != null ? refused : free > 0 ? null : LIMIT_REACHED;
    }

    static Settled of(Share share, LocalDate today) {
        return new Settled(share, today);
    }

    /** One device after the other, until no unit is left. @return how many are left */
    private long give() {
        long free = share.free();
        for (OpenMachine machine : share.machines()) {
            switch (machine.verdict(share.offer(), today)) {
                case NEEDS_NONE -> content.add(machine);
                case WAITS_FOR_SUBSCRIPTION -> forSubscription.add(machine);
                case TAKES -> {
                    if (free >= machine.units()) {
                        given.add(machine);
                        free -= machine.units();
                    }
                }
            }
        }
        return free;
    }

    /** Why the key gives nothing more, or null. */
    String stoppedBy() {
        return stoppedBy;
    }

    int given() {
        return given.size();
    }

    /** Ids of those that wait no more, and of those that wait for a subscription key. */
    List<Long> settled() {
        return Stream.of(given, content, forSubscription).flatMap(List::stream).map(OpenMachine::id).toList();
    }

    List<Long> forSubscription() {
        return forSubscription.stream().map(OpenMachine::id).toList();
    }

    List<SlotChange> changes() {
        return given.stream().map(machine -> machine.change(share.offer().offer(), answer(machine), today)).toList();
    }

    private KeyAnswer answer(OpenMachine machine) {
        return machine.answer(share.offer().offer(), today);
    }

    /** For the timelines of the devices and of the key. */
    List<Audited> audited() {
        List<Audited> all = new ArrayList<>(given.stream().map(this::audited).toList());
        if (stoppedBy != null && (!given.isEmpty() || !stoppedBy.equals(share.code()))) {
            all.add(new Audited("DISTRIBUTION_STOPPED", "KEY", share.keyId(), share.serial(), null, null, Facts.NONE,
                    Facts.of("code", stoppedBy, "given", given.isEmpty() ? null : given.size())));
        }
        return all;
    }

    private Audited audited(OpenMachine machine) {
        return new Audited("KEY_DISTRIBUTED", "MACHINE", machine.id(), MachineNumber.of(machine.id()),
                machine.customerId(), null, Facts.of("removed", machine.removed(answer(machine))),
                Facts.of("key", share.serial(), "role", share.offer().offer().role()));
    }
}
