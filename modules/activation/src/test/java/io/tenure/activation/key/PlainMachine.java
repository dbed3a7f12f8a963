package io.tenure.activation.key;

import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A machine as domain.md 000 describes it, written down sentence by sentence: a list of what is on it, no maps, no
 * schemes as things of their own.
 */
final class PlainMachine {

    private static final class Item {
        private final KeyFacts key;
        private final boolean active;
        private LocalDate last;
        private boolean blocked;

        private Item(KeyFacts key, boolean active) {
            this.key = key;
            this.active = active;
            this.last = key.expiresOn() == null ? LocalDate.MAX : key.expiresOn();
        }
    }

    private final List<Item> items = new ArrayList<>();

    /** At 00:00 UTC of a day: what ended the day before is taken over. */
    void nightBefore(LocalDate day) {
        for (Item ended : items.stream().filter(item -> item.active && item.last.isBefore(day)).toList()) {
            Item next = find(ended.key.keyType(), false);
            if (next != null && !next.blocked && !next.last.isBefore(day) && next.key.state() != LicenseState.CANCELED) {
                items.remove(ended);
                items.remove(next);
                items.add(new Item(next.key, true));
            }
        }
    }

    void block(KeyType type, LocalDate day) {
        Item item = find(type, true);
        if (item != null && item.last.isAfter(day.plusDays(7))) {
            item.last = day.plusDays(7);
        }
    }

    /** The authority blocks a license, wherever it is on the machine. */
    void block(String serial, LocalDate day) {
        items.stream().filter(item -> item.key.serial().equals(serial)).forEach(item -> {
            item.blocked = true;
            item.last = item.last.isAfter(day.plusDays(7)) ? day.plusDays(7) : item.last;
        });
    }

    /** The keys that cover the machine on a day, by type. */
    Map<KeyType, String> inUse(LocalDate day) {
        return items.stream().filter(item -> item.active && !item.last.isBefore(day))
                .collect(Collectors.toMap(item -> item.key.keyType(), item -> item.key.serial()));
    }

    void remove(KeyType type) {
        items.removeIf(item -> item.key.keyType() == type);
    }

    OfferRefusal offer(KeyFacts key, boolean active, LocalDate today) {
        OfferRefusal refusal = refusal(key, active, today);
        if (refusal == null) {
            put(key, active, today);
        }
        return refusal;
    }

    private OfferRefusal refusal(KeyFacts key, boolean active, LocalDate today) {
        if (key.blockedOn() != null) {
            return OfferRefusal.BLOCKED_KEY;
        } else if (key.expiresOn() != null && key.expiresOn().isBefore(today) || key.state() == LicenseState.CANCELED) {
            return OfferRefusal.EXPIRED_KEY;
        } else if (key.state() == LicenseState.PAUSED) {
            return OfferRefusal.KEY_SUSPENDED;
        } else if (!active && key.licenseType() == LicenseType.TRIAL) {
            return OfferRefusal.TRIAL_AS_ADDITIONAL;
        } else if (!active && key.licenseType() == LicenseType.SUBSCRIPTION) {
            return OfferRefusal.SUBSCRIPTION_AS_ADDITIONAL;
        } else if (items.stream().anyMatch(item -> item.key.serial().equals(key.serial()))) {
            return OfferRefusal.ALREADY_ADDED;
        }
        return active ? activeRefusal(key, today) : additionalRefusal(key);
    }

    private OfferRefusal activeRefusal(KeyFacts key, LocalDate today) {
        for (Item item : items) {
            boolean paid = item.key.licenseType() != LicenseType.TRIAL && item.key.licenseType() != LicenseType.NFR;
            boolean goes = item.key.keyType() == key.keyType() || !together(item.key.keyType(), key.keyType());
            if (key.licenseType() == LicenseType.TRIAL && item.active && paid && goes && !item.last.isBefore(today)) {
                return OfferRefusal.TRIAL_OVER_COMMERCIAL;
            }
        }
        return null;
    }

    private OfferRefusal additionalRefusal(KeyFacts key) {
        if (items.stream().noneMatch(item -> item.active)) {
            return OfferRefusal.NO_ACTIVE_KEY;
        }
        Item before = find(key.keyType(), true);
        if (before == null) {
            return OfferRefusal.TYPE_MISMATCH;
        } else if (before.key.licenseType() == LicenseType.TRIAL) {
            return OfferRefusal.ACTIVE_IS_TRIAL;
        } else if (before.key.licenseType() != LicenseType.SUBSCRIPTION && before.key.edition() != key.edition()) {
            return OfferRefusal.EDITION_MISMATCH;
        }
        LocalDate last = key.expiresOn() == null ? LocalDate.MAX : key.expiresOn();
        return last.isBefore(before.last) ? OfferRefusal.EXPIRES_TOO_EARLY : null;
    }

    private void put(KeyFacts key, boolean active, LocalDate today) {
        boolean atOnce = active || find(key.keyType(), true).last.isBefore(today);
        items.removeIf(item -> item.key.keyType() == key.keyType() && item.active == atOnce
                || !together(item.key.keyType(), key.keyType()));
        Item waiting = find(key.keyType(), false);
        LocalDate last = key.expiresOn() == null ? LocalDate.MAX : key.expiresOn();
        if (atOnce && waiting != null && (!active || waiting.last.isBefore(last))) {
            items.remove(waiting);
        }
        items.add(new Item(key, atOnce));
    }

    private Item find(KeyType type, boolean active) {
        return items.stream().filter(item -> item.active == active && item.key.keyType() == type).findFirst().orElse(null);
    }

    /** Server and desktop keys go together; everything else only with its own kind. */
    private static boolean together(KeyType one, KeyType other) {
        return one == other || guests(one) && guests(other);
    }

    private static boolean guests(KeyType type) {
        return type == KeyType.SERVER || type == KeyType.DESKTOP;
    }

    Set<String> keys() {
        Set<String> all = new HashSet<>();
        items.forEach(item -> all.add((item.active ? "active " : "additional ") + item.key.serial()));
        return all;
    }
}
