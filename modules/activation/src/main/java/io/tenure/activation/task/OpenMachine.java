package io.tenure.activation.task;

import io.tenure.activation.key.HeldSlot;
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
record OpenMachine(long id, Long customerId, String name, int units, List<HeldSlot> slots) {

    KeyAnswer answer(KeyOffer offer, LocalDate today) {
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

    SlotChange change(KeyOffer offer, KeyAnswer answer, LocalDate today) {
        return SlotChange.of(id, slots, offer.key(), answer, units, today);
    }
}
