package io.tenure.activation.key;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of one machine: at most one active and one additional of each type (domain.md 000.8). Immutable. */
public final class HeldKeys {

    public static final HeldKeys NONE = new HeldKeys(Map.of(), Map.of());

    private final Map<KeyType, KeyFacts> active;
    private final Map<KeyType, KeyFacts> additional;

    private HeldKeys(Map<KeyType, KeyFacts> active, Map<KeyType, KeyFacts> additional) {
        this.active = active;
        this.additional = additional;
    }

    public static HeldKeys of(Collection<HeldSlot> slots) {
        HeldKeys held = NONE.copy();
        slots.forEach(slot -> held.lanes(slot.role()).put(slot.key().keyType(), slot.key()));
        return held;
    }

    /** With one more key in its place, or with another one in it. */
    public HeldKeys with(KeyRole role, KeyFacts key) {
        HeldKeys changed = copy();
        changed.lanes(role).put(key.keyType(), key);
        return changed;
    }

    public HeldKeys without(KeyRole role, KeyType type) {
        HeldKeys changed = copy();
        changed.lanes(role).remove(type);
        return changed;
    }

    public Optional<KeyFacts> active(KeyType type) {
        return Optional.ofNullable(active.get(type));
    }

    public Optional<KeyFacts> additional(KeyType type) {
        return Optional.ofNullable(additional.get(type));
    }

    public Collection<KeyFacts> active() {
        return List.copyOf(active.values());
    }

    /** Active and additional. */
    public List<KeyFacts> all() {
        return Stream.concat(active.values().stream(), additional.values().stream()).toList();
    }

    public boolean holds(String serial) {
        return all().stream().anyMatch(key -> key.serial().equals(serial));
    }

    /**
     * What is held on a day when nobody did anything: where the active key is over, the additional key has become active
     * if it can be used (domain.md 000.25, rulings.md 17); else the ended key stays where it was.
     */
    public HeldKeys on(LocalDate day) {
        HeldKeys now = this;
        for (KeyType type : List.copyOf(additional.keySet())) {
            now = now.on(day, type);
        }
        return now;
    }

    /** The same for the keys of one type alone. */
    HeldKeys on(LocalDate day, KeyType type) {
        KeyFacts next = additional.get(type);
        boolean over = active(type).map(key -> key.over(day)).orElse(true);
        return next != null && over && next.usable(day)
                ? with(KeyRole.ACTIVE, next).without(KeyRole.ADDITIONAL, type) : this;
    }

    HeldKeys onlyOf(Scheme scheme) {
        HeldKeys changed = copy();
        changed.active.keySet().removeIf(type -> Scheme.of(type) != scheme);
        changed.additional.keySet().removeIf(type -> Scheme.of(type) != scheme);
        return changed;
    }

    private Map<KeyType, KeyFacts> lanes(KeyRole role) {
        return role == KeyRole.ACTIVE ? active : additional;
    }

    private HeldKeys copy() {
        HeldKeys copy = new HeldKeys(new EnumMap<>(KeyType.class), new EnumMap<>(KeyType.class));
        copy.active.putAll(active);
        copy.additional.putAll(additional);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldKeys keys && active.equals(keys.active) && additional.equals(keys.additional);
    }

    @Override
    public int hashCode() {
        return 31 * active.hashCode() + additional.hashCode();
    }

    @Override
    public String toString() {
        return "active " + active.values() + ", additional " + additional.values();
    }
}
