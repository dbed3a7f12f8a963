package io.tenure.activation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Licenses of machine license pools on the timeline of a machine (domain.md seed 003, worked examples 1 and 6). */
class PoolLanesTest {

    private static final int TERM = 364;

    private static Holding inUse(String pool, String license, String since, String lastDay) {
        return new Holding(null, LicenseFacts.ofPool(pool, license, LocalDate.parse(lastDay)), LocalDate.parse(since),
                CoverageSource.POOL);
    }

    private static Successor extension(String pool, String license) {
        return new Successor(null, LicenseFacts.ofPool(pool, license, null), TERM, CoverageSource.POOL);
    }

    private static Successor autoExtend(String pool) {
        return new Successor(null, LicenseFacts.ofPool(pool, null, null), TERM, CoverageSource.AUTO_EXTEND);
    }

    private static Coverage of(MachineKind kind, String today, List<Holding> active, List<Successor> queued) {
        return Coverage.of(new MachineFacts(kind, null, List.of(), active, queued), LocalDate.parse(today));
    }

    private static List<String> lines(Coverage coverage) {
        return coverage.rows().stream().map(row -> "%s %s %s %s %s %s".formatted(row.pool(), row.from(),
                row.to() == null ? "open" : row.to(), row.kind(), row.source(), row.serial())).toList();
    }

    @Test
    void a_license_of_365_days_covers_its_first_day_and_not_the_one_on_which_it_expires() {
        Coverage coverage = of(MachineKind.DEVICE, "2025-01-01", List.of(inUse("P-1", "L-1", "2025-01-01", "2025-12-31")),
                List.of());
        assertThat(lines(coverage)).containsExactly("P-1 2025-01-01 2025-12-31 LICENSE POOL L-1",
                "P-1 2026-01-01 open LIMITED POOL L-1");
        assertThat(coverage.modeOn(LocalDate.parse("2025-12-31"))).isEqualTo(CoverageMode.FULL);
        assertThat(coverage.lapse().orElseThrow().on()).isEqualTo("2026-01-01");
    }

    @Test
    void extensions_follow_each_other_without_a_gap_and_auto_extend_comes_last() {
        Coverage coverage = of(MachineKind.SVM, "2025-05-01", List.of(inUse("P-1", "L-1", "2025-01-01", "2025-12-31")),
                List.of(extension("P-1", "L-2"), extension("P-1", "L-3"), autoExtend("P-1")));
        assertThat(lines(coverage)).containsExactly("P-1 2025-01-01 2025-12-31 LICENSE POOL L-1",
                "P-1 2026-01-01 2026-12-31 LICENSE POOL L-2", "P-1 2027-01-01 2027-12-31 LICENSE POOL L-3",
                "P-1 2028-01-01 2028-12-30 LICENSE AUTO_EXTEND null", "P-1 2028-12-31 open LIMITED AUTO_EXTEND null");
    }

    @Test
    void a_pool_knows_no_grace_on_any_machine() {
        List<Holding> over = List.of(inUse("P-1", "L-1", "2025-01-01", "2025-12-31"));
        LocalDate next = LocalDate.parse("2026-01-01");
        assertThat(of(MachineKind.DEVICE, "2026-01-01", over, List.of()).modeOn(next)).isEqualTo(CoverageMode.LIMITED);
        assertThat(of(MachineKind.INSTALLATION, "2026-01-01", over, List.of()).modeOn(next)).isEqualTo(CoverageMode.FREE);
    }

    @Test
    void a_key_and_two_pools_have_a_lane_each_and_the_best_of_them_counts() {
        Holding key = new Holding(KeyType.DEVICE, GivenLicense.commercial("k").until("2025-03-31").facts(),
                LocalDate.parse("2025-01-01"), CoverageSource.KEY);
        Coverage coverage = of(MachineKind.DEVICE, "2025-02-01", List.of(key, inUse("P-2", "L-1", "2025-01-01", "2025-04-30"),
                inUse("P-1", "L-1", "2025-01-01", "2025-12-31")), List.of(extension("P-2", "L-2")));
        assertThat(coverage.rows()).extracting(CoverageRow::pool).containsExactly(null, null, "P-1", "P-1", "P-2", "P-2", "P-2");
        assertThat(coverage.lapse().orElseThrow().on()).isEqualTo("2026-05-01");
        assertThat(coverage.ofKeys().lapse().orElseThrow().on()).isEqualTo("2025-04-01");
    }

    @Property(tries = 100)
    void what_is_forecast_of_a_chain_stays_true_when_its_next_license_has_begun(@ForAll @IntRange(min = 1, max = 365) int days,
            @ForAll @IntRange(max = 3) int extensions, @ForAll boolean auto, @ForAll MachineKind kind) {
        LocalDate today = LocalDate.parse("2025-06-01");
        LocalDate last = today.plusDays(days - 1L);
        List<Successor> queued = new ArrayList<>(IntStream.range(0, extensions).mapToObj(i -> extension("P-1", "L-" + (i + 2)))
                .toList());
        if (auto) {
            queued.add(autoExtend("P-1"));
        }
        Holding first = inUse("P-1", "L-1", "2025-06-01", last.toString());
        Coverage forecast = Coverage.of(new MachineFacts(kind, null, List.of(), List.of(first), queued), today);
        assertThat(forecast.lapse().orElseThrow().on()).isEqualTo(last.plusDays(1 + 365L * queued.size()));
        List<Holding> begun = queued.stream().limit(1).map(one -> one.activatedOn(last.plusDays(1)).orElseThrow())
                .map(one -> new Holding(one.lane(), one.license(), one.from(), one.source())).toList();
        Coverage happened = Coverage.of(new MachineFacts(kind, null, List.of(first.tenure()), begun,
                queued.subList(begun.size(), queued.size())), last.plusDays(1));
        assertThat(happened.rows()).isEqualTo(forecast.rows());
    }
}
