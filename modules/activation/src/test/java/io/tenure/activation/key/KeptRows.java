package io.tenure.activation.key;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.EndedBy;
import io.tenure.activation.coverage.Holding;
import io.tenure.activation.coverage.LicenseFacts;
import io.tenure.activation.coverage.MachineFacts;
import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.coverage.Successor;
import io.tenure.activation.coverage.Tenure;
import io.tenure.activation.key.SlotChange.EndedTenure;
import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that the tables of slots and tenures keep of one machine, written as tasks, takeovers and removals write them. */
final class KeptRows {

    private record Slot(KeyType type, KeyRole role, String serial, LocalDate since, int units) {
    }

    private final long machine;
    private final Map<String, KeyFacts> licenses;
    private final List<Slot> slots = new ArrayList<>();
    private final List<EndedTenure> tenures = new ArrayList<>();

    /** @param licenses all there are, as they are now */
    KeptRows(long machine, Map<String, KeyFacts> licenses) {
        this.machine = machine;
        this.licenses = licenses;
    }

    /** Each machine has other numbers of guests and cores. */
    static int unitsOf(long machine, KeyType type) {
        return (int) machine * 10 + type.ordinal();
    }

    private List<HeldSlot> held() {
        return slots.stream().map(slot -> new HeldSlot(licenses.get(slot.serial()), slot.role(), slot.since(), "KEY")).toList();
    }

    /** As a task does it. */
    OfferRefusal offer(KeyFacts key, KeyRole role, LocalDate today) {
        KeyAnswer answer = new KeyOffer(key, role).to(HeldKeys.of(held()), today);
        if (answer.refusal() == null) {
            SlotChange change = SlotChange.of(machine, held(), key, answer, unitsOf(machine, key.keyType()), today);
            change.gone().forEach(gone -> slots.removeIf(slot -> is(slot, gone.key().keyType(), gone.role())));
            put(key.keyType(), change.put().role(), key.serial(), change.put().since());
            tenures.addAll(change.tenures());
        }
        return answer.refusal();
    }

    private static boolean is(Slot slot, KeyType type, KeyRole role) {
        return slot.type() == type && slot.role() == role;
    }

    private void put(KeyType type, KeyRole role, String serial, LocalDate since) {
        slots.removeIf(slot -> is(slot, type, role));
        slots.add(new Slot(type, role, serial, since, unitsOf(machine, type)));
    }

    /** As the night does it. */
    void takeOver(LocalDate day) {
        for (HeldSlot ended : held()) {
            KeyType type = ended.key().keyType();
            if (ended.role() == KeyRole.ACTIVE && ended.key().over(day)) {
                held().stream().filter(next -> next.role() == KeyRole.ADDITIONAL && next.key().keyType() == type)
                        .filter(next -> next.key().usable(day)).forEach(next -> {
                            tenures.add(new EndedTenure(machine, ended, ended.since(), ended.key().lastDay(), ended.key().endedBy()));
                            slots.removeIf(slot -> is(slot, type, KeyRole.ADDITIONAL));
                            put(type, KeyRole.ACTIVE, next.key().serial(), day);
                        });
            }
        }
    }

    /** Both keys of a type are taken away. */
    void remove(KeyType type, LocalDate today) {
        held().stream().filter(slot -> slot.role() == KeyRole.ACTIVE && slot.key().keyType() == type)
                .forEach(slot -> tenures.addAll(SlotChange.ended(machine, slot, today, EndedBy.REMOVED)));
        slots.removeIf(slot -> slot.type() == type);
    }

    Set<String> keys() {
        Set<String> all = new HashSet<>();
        slots.forEach(slot -> all.add((slot.role() == KeyRole.ACTIVE ? "active " : "additional ") + slot.serial()));
        return all;
    }

    /** The sum over the active slots with this key. */
    int units(String serial) {
        return slots.stream().filter(slot -> slot.role() == KeyRole.ACTIVE && slot.serial().equals(serial))
                .mapToInt(Slot::units).sum();
    }

    List<Object> everything() {
        return List.of(List.copyOf(slots), List.copyOf(tenures));
    }

    Coverage coverage(LocalDate today) {
        return Coverage.of(new MachineFacts(MachineKind.SVM, null,
                tenures.stream().map(one -> new Tenure(one.slot().key().keyType(), facts(one.slot().key().serial()),
                        one.from(), one.to(), one.how(), CoverageSource.KEY)).toList(),
                slots.stream().filter(slot -> slot.role() == KeyRole.ACTIVE)
                        .map(slot -> new Holding(slot.type(), facts(slot.serial()), slot.since(), CoverageSource.KEY)).toList(),
                slots.stream().filter(slot -> slot.role() == KeyRole.ADDITIONAL).map(slot -> new Successor(slot.type(),
                        facts(slot.serial()), null, CoverageSource.ADDITIONAL_KEY)).toList()), today);
    }

    private LicenseFacts facts(String serial) {
        KeyFacts key = licenses.get(serial);
        return new LicenseFacts(serial, key.licenseType(), key.edition(), key.expiresOn(), key.blockedOn(), null, null);
    }
}
