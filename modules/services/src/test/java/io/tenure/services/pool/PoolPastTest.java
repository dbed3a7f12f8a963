package io.tenure.services.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageKind;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.EndedBy;
import io.tenure.activation.coverage.Holding;
import io.tenure.activation.coverage.LicenseFacts;
import io.tenure.activation.coverage.MachineFacts;
import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.coverage.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The past that is read from the ledger is what happened, day by day. */
class PoolPastTest {

    private static final long MACHINE = 1;

    private final PoolWorld pool = PoolWorld.on("2025-01-01", 9);
    private final List<LocalDate> postedOn = new ArrayList<>();
    private final Map<LocalDate, String> lived = new TreeMap<>();

    /** What was posted since the last time was posted today. */
    private void posted() {
        while (postedOn.size() < pool.ledger.postings().size()) {
            postedOn.add(pool.today);
        }
    }

    private void until(LocalDate day) {
        while (pool.today.isBefore(day)) {
            posted();
            Install install = pool.at(MACHINE);
            if (install != null && install.state() == InstallState.APPLIED) {
                lived.put(pool.today, LicenseNumber.of(install.license().number()));
            }
            pool.pass();
            posted();
        }
    }

    private List<AppliedPosting> postings() {
        posted();
        List<AppliedPosting> found = new ArrayList<>();
        List<Posting> all = pool.ledger.postings();
        for (int place = 0; place < all.size(); place++) {
            Posting one = all.get(place);
            if (one.account() == PoolAccount.APPLIED && one.machine() != null && one.machine() == MACHINE) {
                found.add(new AppliedPosting("P-1", postedOn.get(place), one.kind(), one.licenses() > 0, (int) one.days(),
                        LicenseNumber.of(one.license())));
            }
        }
        return found;
    }

    private List<Tenure> past() {
        return PoolPast.of(postings());
    }

    private void happens(int event) {
        Install install = pool.at(MACHINE);
        boolean installed = install != null && install.installed();
        switch (event % 6) {
            case 0 -> {
                if (install == null && pool.counts().free() > 0) {
                    pool.install(MACHINE);
                }
            }
            case 1 -> {
                if (installed && pool.counts().unused() > 0) {
                    pool.extend(MACHINE);
                }
            }
            case 2 -> {
                if (installed) {
                    pool.uninstall(MACHINE);
                }
            }
            case 3 -> {
                if (installed) {
                    pool.autoExtend(MACHINE);
                }
            }
            default -> until(pool.today.plusDays(event));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void the_timeline_says_of_each_day_which_license_covered_the_machine(
            @ForAll @Size(min = 5, max = 25) List<@IntRange(max = 260) Integer> life) {
        PoolPastTest run = new PoolPastTest();
        life.forEach(run::happens);
        run.until(run.pool.today.plusDays(1));
        Install install = run.pool.at(MACHINE);
        List<Holding> inUse = install == null || install.state() != InstallState.APPLIED ? List.of()
                : List.of(new Holding(null, LicenseFacts.ofPool("P-1", LicenseNumber.of(install.license().number()),
                        install.license().expiresOn().minusDays(1)), install.license().startsOn(), CoverageSource.POOL));
        Coverage coverage = Coverage.of(new MachineFacts(MachineKind.DEVICE, null, run.past(), inUse, List.of()), run.pool.today);
        Map<LocalDate, String> told = new TreeMap<>();
        coverage.rows().stream().filter(row -> row.kind() == CoverageKind.LICENSE).forEach(row ->
                row.from().datesUntil(row.to().plusDays(1)).filter(day -> day.isBefore(run.pool.today))
                        .forEach(day -> told.put(day, row.serial())));
        assertThat(told).isEqualTo(run.lived);
    }

    @Test
    void a_license_that_was_taken_off_covers_up_to_the_day_before_and_one_that_is_used_up_all_its_days() {
        pool.install(MACHINE);
        pool.extend(MACHINE);
        until(LocalDate.parse("2026-03-07"));
        pool.uninstall(MACHINE);
        assertThat(past()).extracting(Tenure::from, Tenure::to, Tenure::how).containsExactly(
                tuple(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"), EndedBy.EXPIRED),
                tuple(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-06"), EndedBy.REMOVED));
    }

    @Test
    void nothing_is_left_of_a_license_that_was_used_up_before_the_machine_left_the_pool() {
        pool.install(MACHINE);
        until(LocalDate.parse("2026-02-01"));
        pool.uninstall(MACHINE);
        Coverage coverage = Coverage.of(new MachineFacts(MachineKind.DEVICE, null, PoolPast.ofGone(postings(), pool.today),
                List.of(), List.of()), pool.today);
        assertThat(coverage.rows()).extracting(row -> row.from() + " " + row.kind()).containsExactly("2025-01-01 LICENSE",
                "2026-01-01 LIMITED", "2026-02-01 NONE");
    }
}
