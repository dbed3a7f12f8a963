package io.tenure.activation.task;

import io.tenure.activation.key.HeldSlot;
import io.tenure.activation.key.DeviceOffer;
import io.tenure.activation.key.HeldKeys;
import io.tenure.activation.key.KeyAnswer;
import io.tenure.activation.key.KeyOffer;
import io.tenure.activation.key.SlotChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A machine that a key is offered to.
 *
 * @param units how many units of the key it takes
 * @param slots what it holds
 */
public record OpenMachine(long id, Long customerId, String name, int units, List<HeldSlot> slots) {

    public KeyAnswer answer(KeyOffer offer, LocalDate today) {
        return offer.to(HeldKeys.of(slots), today);
    }

    /** After the authority gave a newer key: whoever holds the key holds the newer one already. */
    KeyAnswer answerRenewed(KeyOffer offer, LocalDate today) {
        return holding(offer).map(slot -> KeyAnswer.kept(slot.role(), HeldKeys.of(slots))).orElseGet(() -> answer(offer, today));
    }

    boolean holds(KeyOffer offer) {
        return holding(offer).isPresent();
    }

    private Optional<HeldSlot> holding(KeyOffer offer) {
        return slots.stream().filter(slot -> slot.key().serial().equals(offer.key().serial())).findFirst();
    }

    public SlotChange change(KeyOffer offer, KeyAnswer answer, LocalDate today) {
        return SlotChange.of(id, slots, offer.key(), answer, units, today);
    }

    /** What it says to a key that is distributed automatically. */
    public DeviceOffer.Verdict verdict(DeviceOffer offer, LocalDate today) {
        return offer.to(HeldKeys.of(slots), today);
    }

    /** The keys that went, for its timeline: {@code ACTIVE 7C1F..., ADDITIONAL 99AB...}; null for none. */
    public String removed(KeyAnswer answer) {
        return slots.stream().filter(slot -> answer.removed().contains(slot.key().serial()))
                .map(slot -> slot.role() + " " + slot.key().serial()).reduce((all, next) -> all + ", " + next).orElse(null);
    }
}
