package io.tenure.activation.coverage;

import static io.tenure.activation.coverage.RandomMachines.FIRST;
import static io.tenure.activation.coverage.RandomMachines.HORIZON;
import static io.tenure.activation.coverage.RandomMachines.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the coverage of every machine, whatever its history. Edge cases would be all that is tried. */
class CoverageTest {

    @Provide
    Arbitrary<MachineFacts> machines() {
        return RandomMachines.any();
    }

    @Provide
    Arbitrary<MachineFacts> devices() {
        return RandomMachines.withOneLane();
    }

    @Provide
    Arbitrary<Holding> licenses() {
        return RandomMachines.holdings(Arbitraries.just(KeyType.DEVICE));
    }

    @Provide
    Arbitrary<Successor> codes() {
        return RandomMachines.successors(Arbitraries.just(KeyType.DEVICE));
    }

    @Provide
    Arbitrary<List<Successor>> queues() {
        return codes().list().ofMaxSize(3);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_lane_has_neither_gap_nor_overlap_from_its_first_fact_to_forever(@ForAll("machines") MachineFacts machine) {
        Coverage coverage = Coverage.of(machine, TODAY);
        for (KeyType lane : KeyType.values()) {
            List<CoverageRow> rows = coverage.rows().stream().filter(row -> row.keyType() == lane).toList();
            assertThat(rows.stream().map(CoverageRow::from).limit(1)).allMatch(first(machine, lane)::equals);
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).from()).isEqualTo(rows.get(i - 1).to().plusDays(1));
            }
            assertThat(rows).allMatch(row -> row.to() == null || !row.to().isBefore(row.from()));
            assertThat(rows.stream().skip(Math.max(0, rows.size() - 1))).allMatch(last -> last.to() == null);
            assertThat(rows.isEmpty()).isEqualTo(machine.past().stream().noneMatch(tenure -> tenure.lane() == lane)
                    && machine.active().stream().noneMatch(holding -> holding.lane() == lane)
                    && !anyUsable(machine, lane));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void each_day_is_what_living_through_it_day_by_day_gives(@ForAll("machines") MachineFacts machine) {
        Coverage coverage = Coverage.of(machine, TODAY);
        for (KeyType lane : KeyType.values()) {
            Map<LocalDate, String> told = new TreeMap<>();
            coverage.rows().stream().filter(row -> row.keyType() == lane).forEach(row ->
                    row.from().datesUntil(row.to() == null ? HORIZON : row.to().plusDays(1))
                            .forEach(day -> told.put(day, row.kind() + " " + row.serial())));
            assertThat(told).isEqualTo(DayByDay.of(machine, lane, TODAY, FIRST, HORIZON));
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void a_machine_is_as_well_covered_as_its_best_lane_and_lapses_when_that_ends(@ForAll("machines") MachineFacts machine) {
        Coverage coverage = Coverage.of(machine, TODAY);
        Map<LocalDate, CoverageMode> lived = lived(machine);
        assertThat(lived).allSatisfy((day, mode) -> assertThat(coverage.modeOn(day)).as("%s", day).isEqualTo(mode));
        assertThat(coverage.lapse().map(Lapse::on)).isEqualTo(lapse(lived));
        coverage.lapse().ifPresent(lapse -> assertThat(lapse.mode()).isEqualTo(lived.get(lapse.on())));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_added_to_the_end_of_the_queue_never_brings_the_lapse_nearer(@ForAll("devices") MachineFacts device,
            @ForAll("codes") Successor code) {
        Coverage before = Coverage.of(device, TODAY);
        Assume.that(before.mode() == CoverageMode.FULL);
        List<Successor> longer = new ArrayList<>(device.queued());
        longer.add(code);
        Coverage after = Coverage.of(new MachineFacts(device.kind(), device.applicationVersion(), device.past(),
                device.active(), longer), TODAY);
        LocalDate lapse = before.lapse().map(Lapse::on).orElse(LocalDate.MAX);
        assertThat(after.lapse().map(Lapse::on).orElse(LocalDate.MAX)).isAfterOrEqualTo(lapse);
    }

    /** What the forecast says today stays true when it happens: the facts after a takeover tell the same timeline. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_takeover_as_forecast_changes_no_row(@ForAll MachineKind kind, @ForAll("licenses") Holding active,
            @ForAll("queues") List<Successor> queued) {
        Tenure present = active.tenure();
        Assume.that(present.to() != null && !present.to().isBefore(TODAY));
        List<Successor> waiting = new ArrayList<>(queued);
        Optional<Tenure> next = Optional.empty();
        while (next.isEmpty() && !waiting.isEmpty()) {
            next = waiting.remove(0).activatedOn(present.next());
        }
        List<Holding> inUse = next.map(tenure -> new Holding(tenure.lane(), tenure.license(), tenure.from(),
                tenure.source())).stream().toList();
        Coverage forecast = Coverage.of(new MachineFacts(kind, null, List.of(), List.of(active), queued), TODAY);
        Coverage happened = Coverage.of(new MachineFacts(kind, null, List.of(present), inUse, waiting), present.next());
        assertThat(happened.rows()).isEqualTo(forecast.rows());
    }

    /** The first day on which a license was put in; today for a lane that has nothing but a queue. */
    private static LocalDate first(MachineFacts machine, KeyType lane) {
        return Stream.concat(machine.past().stream().filter(tenure -> tenure.lane() == lane).map(Tenure::from),
                machine.active().stream().filter(holding -> holding.lane() == lane).map(Holding::since))
                .min(Comparator.naturalOrder()).orElse(TODAY);
    }

    private static boolean anyUsable(MachineFacts machine, KeyType lane) {
        return machine.queued().stream()
                .anyMatch(successor -> successor.lane() == lane && successor.activatedOn(TODAY).isPresent());
    }

    private static Map<LocalDate, CoverageMode> lived(MachineFacts machine) {
        Map<LocalDate, CoverageMode> modes = new TreeMap<>();
        for (KeyType lane : KeyType.values()) {
            DayByDay.of(machine, lane, TODAY, FIRST, HORIZON).forEach((day, answer) -> {
                CoverageMode mode = CoverageKind.valueOf(answer.split(" ")[0]).mode();
                modes.merge(day, mode, (one, other) -> one.compareTo(other) < 0 ? one : other);
            });
        }
        return modes;
    }

    private static Optional<LocalDate> lapse(Map<LocalDate, CoverageMode> lived) {
        LocalDate day = TODAY;
        if (lived.get(day) == CoverageMode.FULL) {
            while (lived.get(day) == CoverageMode.FULL) {
                day = day.plusDays(1);
            }
            return Optional.of(day).filter(lived::containsKey);
        }
        while (lived.containsKey(day.minusDays(1)) && lived.get(day.minusDays(1)) != CoverageMode.FULL) {
            day = day.minusDays(1);
        }
        return Optional.of(day).filter(lived::containsKey);
    }
}
