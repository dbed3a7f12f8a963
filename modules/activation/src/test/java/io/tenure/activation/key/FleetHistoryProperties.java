package io.tenure.activation.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageKind;
import io.tenure.activation.coverage.CoverageRow;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever sequence of tasks, blocks, removals and days a small fleet goes through: {@link KeptRows} keeps what the
 * tables would hold, {@link PlainMachine} what the rules say, and the two never part.
 */
class FleetHistoryProperties {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int MACHINES = 4;
    private static final List<KeyFacts> KEYS = keys();

    /** A dozen keys that machines share, of all types that go together or do not. */
    private static List<KeyFacts> keys() {
        KeyType[] types = {KeyType.SERVER, KeyType.SERVER, KeyType.SERVER, KeyType.DESKTOP, KeyType.DESKTOP, KeyType.CORE};
        return IntStream.range(0, 2 * types.length).mapToObj(i -> new KeyFacts("K" + i, types[i % types.length],
                i == 4 ? LicenseType.TRIAL : i == 8 ? LicenseType.SUBSCRIPTION : LicenseType.COMMERCIAL, Edition.STANDARD,
                i == 11 ? null : FIRST.plusDays(4L + 5 * i), null, LicenseState.ISSUED)).toList();
    }

    /** Some days later: a task over machines, a block, or a removal. */
    record Event(int days, int what, int key, int machines) {
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 7),
                Arbitraries.integers().between(0, KEYS.size() - 1), Arbitraries.integers().between(1, (1 << MACHINES) - 1))
                .as(Event::new).list().ofMinSize(5).ofMaxSize(25);
    }

    private static final class Fleet {
        private final Map<String, KeyFacts> licenses = KEYS.stream().collect(Collectors.toMap(KeyFacts::serial, key -> key,
                (one, other) -> one, TreeMap::new));
        private final List<KeptRows> rows = IntStream.range(0, MACHINES).mapToObj(i -> new KeptRows(i + 1, licenses)).toList();
        private final List<PlainMachine> plain = IntStream.range(0, MACHINES).mapToObj(i -> new PlainMachine()).toList();
        /** What each machine really had in use on each day, by type. */
        private final List<Map<LocalDate, Map<KeyType, String>>> lived = IntStream.range(0, MACHINES)
                .mapToObj(i -> (Map<LocalDate, Map<KeyType, String>>) new TreeMap<LocalDate, Map<KeyType, String>>()).toList();
        private LocalDate today = FIRST;
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_fleet_holds_uses_and_is_covered_by_what_the_rules_say(@ForAll("histories") List<Event> history) {
        Fleet fleet = new Fleet();
        for (Event event : history) {
            for (int i = 0; i < event.days(); i++) {
                night(fleet);
            }
            happens(fleet, event);
            for (int i = 0; i < MACHINES; i++) {
                assertThat(fleet.rows.get(i).keys()).as("%s on %s", event, fleet.today).isEqualTo(fleet.plain.get(i).keys());
            }
            assertUnits(fleet);
        }
        night(fleet);
        for (int i = 0; i < MACHINES; i++) {
            assertCoverage(fleet.rows.get(i).coverage(fleet.today), fleet.lived.get(i), fleet.today);
        }
    }

    /** The day ends, and what was in use on it is written down; then what ended is taken over. */
    private static void night(Fleet fleet) {
        for (int i = 0; i < MACHINES; i++) {
            fleet.lived.get(i).put(fleet.today, fleet.plain.get(i).inUse(fleet.today));
        }
        fleet.today = fleet.today.plusDays(1);
        fleet.rows.forEach(machine -> machine.takeOver(fleet.today));
        fleet.plain.forEach(machine -> machine.nightBefore(fleet.today));
    }

    private static void happens(Fleet fleet, Event event) {
        KeyFacts key = fleet.licenses.get("K" + event.key());
        for (int i = 0; i < MACHINES; i++) {
            if ((event.machines() & 1 << i) != 0) {
                happens(fleet, event.what(), key, i);
            }
        }
        if (event.what() == 6 && !key.blocked()) {
            fleet.licenses.put(key.serial(), GivenKey.blocked(fleet.today.toString(), key));
            fleet.plain.forEach(machine -> machine.block(key.serial(), fleet.today));
        }
    }

    private static void happens(Fleet fleet, int what, KeyFacts key, int machine) {
        KeptRows rows = fleet.rows.get(machine);
        PlainMachine plain = fleet.plain.get(machine);
        if (what < 6) {
            KeyRole role = what < 3 ? KeyRole.ACTIVE : KeyRole.ADDITIONAL;
            List<Object> before = rows.everything();
            OfferRefusal refusal = rows.offer(key, role, fleet.today);
            assertThat(refusal).isEqualTo(plain.offer(key, role == KeyRole.ACTIVE, fleet.today));
            if (refusal != null) {
                assertThat(rows.everything()).isEqualTo(before);
            }
        } else if (what == 7) {
            rows.remove(key.keyType(), fleet.today);
            plain.remove(key.keyType());
        }
    }

    /** The units of each key are those of the machines that use it. */
    private static void assertUnits(Fleet fleet) {
        for (String serial : fleet.licenses.keySet()) {
            int used = fleet.rows.stream().mapToInt(machine -> machine.units(serial)).sum();
            int expected = IntStream.range(0, MACHINES).filter(i -> fleet.plain.get(i).keys().contains("active " + serial))
                    .map(i -> KeptRows.unitsOf(i + 1, fleet.licenses.get(serial).keyType())).sum();
            assertThat(used).as(serial).isEqualTo(expected);
        }
    }

    /** Lane by lane: one row after the other without end, LICENSE on just the days on which the key was in use. */
    private static void assertCoverage(Coverage coverage, Map<LocalDate, Map<KeyType, String>> lived, LocalDate today) {
        coverage.rows().stream().collect(Collectors.groupingBy(CoverageRow::keyType)).forEach((lane, rows) -> {
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).from()).isEqualTo(rows.get(i - 1).to().plusDays(1));
            }
            assertThat(rows.get(rows.size() - 1).to()).isNull();
        });
        FIRST.datesUntil(today).forEach(day -> {
            Map<KeyType, String> told = coverage.on(day).stream().filter(row -> row.kind() == CoverageKind.LICENSE)
                    .collect(Collectors.toMap(CoverageRow::keyType, CoverageRow::serial));
            assertThat(told).as("%s", day).isEqualTo(lived.get(day));
        });
    }
}
