package io.tenure.activation.key;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A key that is distributed automatically, offered to a device as its active key (domain.md 000.38-39). What a person may
 * decide, this does not: it never takes a valid key away, and leaves machines alone that hold keys of another scheme.
 */
public record DeviceOffer(KeyFacts key) {

    /** So many days before its end a trial key gives way to a subscription key. */
    static final int DAYS_BEFORE_TRIAL_ENDS = 8;

    /** What a device says to it. */
    public enum Verdict {
        TAKES,
        /** It has what it needs. */
        NEEDS_NONE,
        /** Its trial ends soon, and this is no subscription key. */
        WAITS_FOR_SUBSCRIPTION
    }

    /** As every active key is offered. */
    public KeyOffer offer() {
        return new KeyOffer(key, KeyRole.ACTIVE);
    }

    public Verdict to(HeldKeys held, LocalDate today) {
        HeldKeys now = held.on(today);
        if (now.all().stream().anyMatch(other -> other.keyType() != KeyType.DEVICE)
                || offer().to(held, today).outcome() == KeyOutcome.FAILED) {
            return Verdict.NEEDS_NONE;
        }
        Optional<KeyFacts> active = now.active(KeyType.DEVICE).filter(own -> !own.over(today));
        return active.map(own -> instead(own, today)).orElse(Verdict.TAKES);
    }

    private Verdict instead(KeyFacts own, LocalDate today) {
        if (!trialEnds(own, today)) {
            return Verdict.NEEDS_NONE;
        }
        return key.subscription() ? Verdict.TAKES : Verdict.WAITS_FOR_SUBSCRIPTION;
    }

    /** Whether it is a trial key that ends in 8 days or less. */
    static boolean trialEnds(KeyFacts key, LocalDate today) {
        return key.trial() && key.lastDay() != null && !key.lastDay().isAfter(today.plusDays(DAYS_BEFORE_TRIAL_ENDS));
    }
}
