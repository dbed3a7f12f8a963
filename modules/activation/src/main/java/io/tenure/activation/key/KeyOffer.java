package io.tenure.activation.key;

import java.time.LocalDate;
import java.util.Optional;

/** A key that is offered to machines as their active or additional key (domain.md 000.12-24, rulings.md 15). */
public record KeyOffer(KeyFacts key, KeyRole role) {

    /** What a machine that holds these keys answers on a day. */
    public KeyAnswer to(HeldKeys held, LocalDate today) {
        Optional<OfferRefusal> refusal = refusal(held, today);
        if (refusal.isPresent()) {
            return KeyAnswer.refused(refusal.get(), role, held);
        }
        return role == KeyRole.ACTIVE ? asActive(held) : asAdditional(held, today);
    }

    /** Replaces the active key of its type, and all keys of other schemes; an additional key that would expire first goes. */
    private KeyAnswer asActive(HeldKeys held) {
        HeldKeys after = held.onlyOf(Scheme.of(key.keyType())).with(KeyRole.ACTIVE, key);
        boolean tooEarly = after.additional(key.keyType()).filter(next -> next.expiresBefore(key)).isPresent();
        return KeyAnswer.taken(KeyRole.ACTIVE, held,
                tooEarly ? after.without(KeyRole.ADDITIONAL, key.keyType()) : after);
    }

    /** Where the active key has ended already, it takes over at once, as it would have done then. */
    private KeyAnswer asAdditional(HeldKeys held, LocalDate today) {
        HeldKeys after = held.with(KeyRole.ADDITIONAL, key).on(today, key.keyType());
        boolean waits = after.additional(key.keyType()).isPresent();
        return KeyAnswer.taken(waits ? KeyRole.ADDITIONAL : KeyRole.ACTIVE, held, after);
    }

    private Optional<OfferRefusal> refusal(HeldKeys held, LocalDate today) {
        return ofTheKey(today).or(() -> alreadyAdded(held))
                .or(() -> role == KeyRole.ACTIVE ? overPaid(held, today) : behindActive(held));
    }

    /** What every machine refuses. */
    public Optional<OfferRefusal> ofTheKey(LocalDate today) {
        if (key.blocked()) {
            return Optional.of(OfferRefusal.BLOCKED_KEY);
        } else if (key.expired(today)) {
            return Optional.of(OfferRefusal.EXPIRED_KEY);
        } else if (key.suspended()) {
            return Optional.of(OfferRefusal.KEY_SUSPENDED);
        }
        return role == KeyRole.ACTIVE ? Optional.empty() : onlyActive();
    }

    private Optional<OfferRefusal> onlyActive() {
        return switch (key.licenseType()) {
            case TRIAL -> Optional.of(OfferRefusal.TRIAL_AS_ADDITIONAL);
            case SUBSCRIPTION -> Optional.of(OfferRefusal.SUBSCRIPTION_AS_ADDITIONAL);
            case COMMERCIAL, RENTAL, NFR, PERPETUAL -> Optional.empty();
        };
    }

    private Optional<OfferRefusal> alreadyAdded(HeldKeys held) {
        return held.holds(key.serial()) ? Optional.of(OfferRefusal.ALREADY_ADDED) : Optional.empty();
    }

    /** A trial takes the place of no paid key that is still valid, be it of its own type or of a scheme that would go. */
    private Optional<OfferRefusal> overPaid(HeldKeys held, LocalDate today) {
        boolean trial = key.trial();
        return held.active().stream().filter(other -> trial && goes(other) && other.paid() && !other.over(today))
                .findFirst().map(paid -> OfferRefusal.TRIAL_OVER_COMMERCIAL);
    }

    private boolean goes(KeyFacts other) {
        return other.keyType() == key.keyType() || Scheme.of(other.keyType()) != Scheme.of(key.keyType());
    }

    private Optional<OfferRefusal> behindActive(HeldKeys held) {
        if (held.active().isEmpty()) {
            return Optional.of(OfferRefusal.NO_ACTIVE_KEY);
        }
        return held.active(key.keyType()).map(this::behind).orElse(Optional.of(OfferRefusal.TYPE_MISMATCH));
    }

    /** The edition counts for nothing under a subscription, where the commercial key is added in advance (domain.md A2). */
    private Optional<OfferRefusal> behind(KeyFacts active) {
        if (active.trial()) {
            return Optional.of(OfferRefusal.ACTIVE_IS_TRIAL);
        } else if (!active.subscription() && active.edition() != key.edition()) {
            return Optional.of(OfferRefusal.EDITION_MISMATCH);
        }
        return key.expiresBefore(active) ? Optional.of(OfferRefusal.EXPIRES_TOO_EARLY) : Optional.empty();
    }
}
