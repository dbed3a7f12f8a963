package io.tenure.activation.key;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.EndedBy;
import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to be written when a machine has taken a key.
 *
 * @param put     the key in its new place
 * @param units   how many units it takes there
 * @param gone    the keys that went and were not overwritten by the new one
 * @param tenures the active keys that ended
 */
public record SlotChange(long machine, HeldSlot put, int units, List<HeldSlot> gone, List<EndedTenure> tenures) {

    /**
     * A tenure that is over.
     *
     * @param to the last day as it really was; the day before {@code from} when it was put in and taken out on one day
     */
    public record EndedTenure(long machine, HeldSlot slot, LocalDate from, LocalDate to, EndedBy how) {
    }

    /** From what the machine held to what its answer says. */
    public static SlotChange of(long machine, List<HeldSlot> held, KeyFacts key, KeyAnswer answer, int units,
                                LocalDate today) {
        HeldSlot put = new HeldSlot(key, answer.role(), today, "KEY");
        List<HeldSlot> gone = new ArrayList<>();
        List<EndedTenure> tenures = new ArrayList<>();
        for (HeldSlot slot : held) {
            if (answer.removed().contains(slot.key().serial())) {
                boolean overwritten = slot.role() == put.role() && slot.key().keyType() == key.keyType();
                if (!overwritten) {
                    gone.add(slot);
                }
                if (slot.role() == KeyRole.ACTIVE) {
                    tenures.addAll(ended(machine, slot, today, overwritten ? EndedBy.REPLACED : EndedBy.REMOVED));
                }
            }
        }
        return new SlotChange(machine, put, units, gone, tenures);
    }

    /**
     * The tenure of an active key that goes today: until yesterday, or until its own end when that was earlier. One that
     * was over and is followed by nothing leaves an empty one on the day of its removal too.
     */
    static List<EndedTenure> ended(long machine, HeldSlot slot, LocalDate today, EndedBy how) {
        LocalDate yesterday = today.minusDays(1);
        if (!slot.key().over(today)) {
            return List.of(new EndedTenure(machine, slot, slot.since(), yesterday, how));
        }
        EndedTenure own = new EndedTenure(machine, slot, slot.since(), slot.key().lastDay(), slot.key().endedBy());
        return how == EndedBy.REPLACED ? List.of(own)
                : List.of(own, new EndedTenure(machine, slot, today, yesterday, how));
    }

    /** The same, when the key came another way than by a task or a person. */
    public SlotChange from(CoverageSource source) {
        HeldSlot named = new HeldSlot(put.key(), put.role(), put.since(), source.name());
        return new SlotChange(machine, named, units, gone, tenures);
    }

    KeyType type() {
        return put.key().keyType();
    }
}
