package io.tenure.activation.key;

import java.util.List;

/**
 * What one machine answers to a key.
 *
 * @param refusal why it refuses, or null if it takes the key
 * @param role    what the key has become there
 * @param removed serials of the keys that went, active ones first
 * @param after   what the machine holds then; unchanged by a refusal
 */
public record KeyAnswer(OfferRefusal refusal, KeyRole role, List<String> removed, HeldKeys after) {

    static KeyAnswer refused(OfferRefusal why, KeyRole role, HeldKeys unchanged) {
        return new KeyAnswer(why, role, List.of(), unchanged);
    }

    /** The machine has it there already, and that is as it should be. */
    public static KeyAnswer kept(KeyRole role, HeldKeys held) {
        return new KeyAnswer(null, role, List.of(), held);
    }

    static KeyAnswer taken(KeyRole role, HeldKeys before, HeldKeys after) {
        return new KeyAnswer(null, role, before.all().stream().map(KeyFacts::serial)
                .filter(serial -> !after.holds(serial)).toList(), after);
    }

    public KeyOutcome outcome() {
        return refusal != null ? KeyOutcome.FAILED : removed.isEmpty() ? KeyOutcome.ADDED : KeyOutcome.REPLACED;
    }
}
