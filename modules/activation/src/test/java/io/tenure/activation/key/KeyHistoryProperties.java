package io.tenure.activation.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever happens to a machine over whatever days: keys offered, blocked, removed. Beside it runs {@link PlainMachine},
 * which knows the rules of domain.md 000.8-25 and nothing of the classes under test.
 */
class KeyHistoryProperties {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");

    /** One thing that happens some days after the one before: what, to which of the machine's or the offered keys. */
    record Event(int days, int what, KeyFacts key) {
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<KeyFacts> keys = Combinators.combine(Arbitraries.integers().between(1, 8), Arbitraries.of(KeyType.class),
                Arbitraries.of(LicenseType.class), Arbitraries.of(Edition.class),
                Arbitraries.integers().between(0, 60).injectNull(0.1),
                Arbitraries.frequency(Tuple.of(9, LicenseState.ISSUED), Tuple.of(1, LicenseState.PAUSED),
                        Tuple.of(1, LicenseState.CANCELED)))
                .as((serial, type, license, edition, days, state) -> new KeyFacts(type + "-" + license + "-" + serial, type,
                        license, edition, days == null ? null : FIRST.plusDays(days), null, state));
        return Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 5), keys)
                .as(Event::new).list().ofMinSize(1).ofMaxSize(25);
    }

    @Property(tries = 2000)
    void a_machine_holds_what_the_rules_say_and_a_refusal_changes_nothing(@ForAll("histories") List<Event> history) {
        HeldKeys held = HeldKeys.NONE;
        PlainMachine plain = new PlainMachine();
        LocalDate today = FIRST;
        for (Event event : history) {
            for (int i = 0; i < event.days(); i++) {
                today = today.plusDays(1);
                held = held.on(today);
                plain.nightBefore(today);
            }
            held = happens(event, held, plain, today);
            assertThat(plain.keys()).as("%s on %s", event, today).isEqualTo(described(held));
            assertOneOfEachTypeAndOneScheme(held);
        }
    }

    private static HeldKeys happens(Event event, HeldKeys held, PlainMachine plain, LocalDate today) {
        KeyRole role = event.what() % 2 == 0 ? KeyRole.ACTIVE : KeyRole.ADDITIONAL;
        return switch (event.what()) {
            case 0, 1, 2, 3 -> {
                KeyAnswer answer = new KeyOffer(event.key(), role).to(held, today);
                OfferRefusal expected = plain.offer(event.key(), role == KeyRole.ACTIVE, today);
                assertThat(answer.refusal()).isEqualTo(expected);
                if (expected != null) {
                    assertThat(answer.after()).isEqualTo(held);
                    assertThat(answer.removed()).isEmpty();
                }
                assertThat(answer.removed()).isEqualTo(held.all().stream().map(KeyFacts::serial)
                        .filter(serial -> !answer.after().holds(serial)).toList());
                yield answer.after();
            }
            case 4 -> {
                plain.block(event.key().keyType(), today);
                yield blocked(held, event.key().keyType(), today);
            }
            default -> {
                plain.remove(event.key().keyType());
                yield held.without(KeyRole.ACTIVE, event.key().keyType())
                        .without(KeyRole.ADDITIONAL, event.key().keyType());
            }
        };
    }

    /** The authority blocks the active key. */
    private static HeldKeys blocked(HeldKeys held, KeyType type, LocalDate today) {
        return held.active(type).filter(key -> key.blockedOn() == null)
                .map(key -> held.with(KeyRole.ACTIVE, GivenKey.blocked(today.toString(), key))).orElse(held);
    }

    private static Set<String> described(HeldKeys held) {
        Set<String> all = new HashSet<>();
        for (KeyType type : KeyType.values()) {
            held.active(type).ifPresent(key -> all.add("active " + key.serial()));
            held.additional(type).ifPresent(key -> all.add("additional " + key.serial()));
        }
        return all;
    }

    private static void assertOneOfEachTypeAndOneScheme(HeldKeys held) {
        List<KeyType> types = new ArrayList<>(held.active().stream().map(KeyFacts::keyType).toList());
        assertThat(types).doesNotHaveDuplicates();
        assertThat(held.all().stream().map(key -> Scheme.of(key.keyType())).distinct().count()).isLessThanOrEqualTo(1);
        assertThat(held.all()).extracting(KeyFacts::serial).doesNotHaveDuplicates();
    }
}
