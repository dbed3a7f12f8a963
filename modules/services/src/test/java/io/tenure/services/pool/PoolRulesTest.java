package io.tenure.services.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of domain.md seed 003, by their numbers, and what the seed says beside them. */
class PoolRulesTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static void refused(PoolRefusal code, Runnable call) {
        assertThat(catchThrowableOfType(Refusal.class, call::run).code()).isEqualTo(code);
    }

    @Test
    void example_1_a_license_has_one_day_left_on_its_last_day_and_is_expired_on_the_next() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 1);
        assertThat(pool.install(1).license().expiresOn()).isEqualTo("2026-01-01");
        pool.until("2025-12-31");
        assertThat(pool.at(1).license().daysLeft(pool.today)).isEqualTo(1);
        assertThat(pool.counts().applied()).isEqualTo(1);
        pool.until("2026-01-01");
        assertThat(pool.at(1).state()).isEqualTo(InstallState.EXPIRED);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(0, 0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void the_count_starts_with_the_check_in_not_with_the_schedule() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 1);
        pool.schedule(1);
        pool.until("2025-02-01");
        assertThat(pool.counts().pendingInstalls()).isEqualTo(1);
        pool.confirm(1);
        assertThat(pool.at(1).license().expiresOn()).isEqualTo("2026-02-01");
    }

    @Test
    void example_3_uninstalled_after_65_days_it_is_partial_with_300_days_and_keeps_them() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 1);
        pool.install(1);
        pool.until("2025-03-07");
        pool.uninstall(1);
        assertThat(pool.in(PoolAccount.PARTIAL)).extracting(PoolLicense::days).containsExactly(300);
        pool.until("2026-12-01");
        assertThat(pool.in(PoolAccount.PARTIAL)).extracting(PoolLicense::days).containsExactly(300);
        assertThat(pool.days(PoolAccount.USED_UP)).isEqualTo(65);
        assertThat(pool.install(2).license().expiresOn()).isEqualTo(pool.today.plusDays(300));
    }

    @Test
    void example_5_a_partial_license_is_taken_before_full_ones() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 11);
        pool.install(1);
        pool.until("2025-03-07");
        pool.uninstall(1);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(10, 0, 0, 0, 1, 0, 0, 0));
        pool.install(2);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(10, 0, 0, 1, 0, 0, 0, 0));
        pool.install(3);
        assertThat(pool.counts().unused()).isEqualTo(9);
    }

    @Test
    void example_6_extensions_make_a_chain_without_gap_over_a_leap_year() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 10);
        pool.install(1);
        pool.extend(1);
        pool.extend(1);
        assertThat(pool.at(1).endsOn()).isEqualTo("2028-01-01");
        assertThat(pool.counts().returnable()).isEqualTo(2);
        pool.extend(1);
        assertThat(pool.at(1).endsOn()).isEqualTo("2028-12-31");
        pool.until("2026-01-01");
        assertThat(pool.at(1).license().expiresOn()).isEqualTo("2027-01-01");
        pool.until("2027-01-01");
        assertThat(pool.at(1).license().expiresOn()).isEqualTo("2028-01-01");
        assertThat(pool.counts()).isEqualTo(new PoolCounts(6, 0, 0, 1, 0, 1, 2, 0));
    }

    @Test
    void example_9_the_running_license_cannot_be_returned_and_an_extension_goes_back_as_unused() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 2);
        pool.install(1);
        refused(PoolRefusal.NOTHING_RETURNABLE, () -> pool.giveBack(1));
        pool.extend(1);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(0, 0, 0, 1, 0, 1, 0, 0));
        pool.giveBack(1);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(1, 0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void examples_10_to_12_the_counts_of_a_page() {
        PoolCounts page = new PoolCounts(32, 3, 0, 40, 5, 8, 10, 2);
        assertThat(List.of(page.max(), page.used(), page.unused(), page.returnable())).containsExactly(100, 57, 32, 8);
        PoolCounts completed = page.plus(PoolAccount.PENDING_FULL, -3).plus(PoolAccount.APPLIED, 3);
        assertThat(List.of(completed.applied(), completed.used(), completed.unused())).containsExactly(43, 60, 32);
        PoolCounts uninstalled = completed.plus(PoolAccount.APPLIED, -1).plus(PoolAccount.PARTIAL, 1);
        assertThat(List.of(uninstalled.applied(), uninstalled.partial(), uninstalled.used())).containsExactly(42, 6, 60);
        assertThat(uninstalled.max()).isEqualTo(100);
        assertThat(uninstalled.totalLicenses()).isEqualTo(90);
    }

    @Test
    void example_15_auto_extend_takes_a_full_license_on_the_day_of_the_end() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 6);
        pool.install(1);
        pool.autoExtend(1);
        pool.until("2026-01-01");
        assertThat(pool.counts()).isEqualTo(new PoolCounts(4, 0, 0, 1, 0, 0, 1, 0));
        assertThat(pool.at(1).license().expiresOn()).isEqualTo("2027-01-01");
    }

    @Test
    void auto_extend_never_takes_a_partial_license() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 2);
        pool.install(1);
        pool.autoExtend(1);
        pool.install(2);
        pool.uninstall(2);
        pool.until("2026-01-01");
        assertThat(pool.counts()).isEqualTo(new PoolCounts(0, 0, 0, 0, 1, 0, 1, 0));
        assertThat(pool.at(1).state()).isEqualTo(InstallState.EXPIRED);
    }

    @Test
    void example_16_software_removed_by_hand_goes_on_counting() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 1);
        pool.install(1);
        pool.until("2025-01-11");
        pool.installs.put(1L, pool.at(1).softwareByHand(true));
        pool.until("2025-04-11");
        assertThat(pool.counts().applied()).isEqualTo(1);
        assertThat(pool.at(1).license().daysLeft(pool.today)).isEqualTo(265);
        pool.uninstall(1);
        assertThat(pool.in(PoolAccount.PARTIAL)).extracting(PoolLicense::days).containsExactly(265);
    }

    @Test
    void example_17_the_newer_names_show_the_same_counts() {
        PoolCounts counts = new PoolCounts(21, 0, 0, 3, 1, 0, 0, 0);
        assertThat(List.of(counts.max(), counts.free(), counts.totalLicenses())).containsExactly(25, 22, 25);
    }

    @Test
    void example_19_a_group_counts_machines_not_licenses() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 9);
        GroupUse group = GroupUse.none("Berlin");
        for (long machine = 1; machine <= 3; machine++) {
            pool.install(machine);
            group = group.changed(null, pool.at(machine));
        }
        Install before = pool.at(1);
        pool.extend(1);
        pool.extend(1);
        group = group.changed(before, pool.at(1));
        assertThat(group).isEqualTo(new GroupUse("Berlin", null, 3, 0, 5));
    }

    @Test
    void example_20_of_two_partial_licenses_the_one_with_less_days_left_goes_first() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 2);
        pool.install(1);
        pool.install(2);
        pool.until("2025-03-07");
        pool.uninstall(1);
        pool.until("2025-11-22");
        pool.uninstall(2);
        assertThat(pool.in(PoolAccount.PARTIAL)).extracting(PoolLicense::days).containsExactly(40, 300);
        assertThat(pool.schedule(3).license().days()).isEqualTo(40);
        assertThat(pool.at(3).chosenFrom()).isEqualTo(2);
    }

    @Test
    void a_canceled_install_gives_back_what_it_was_to_get() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 2);
        pool.install(1);
        pool.until("2025-01-31");
        pool.uninstall(1);
        pool.schedule(2);
        pool.schedule(3);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(0, 1, 1, 0, 0, 0, 0, 0));
        assertThat(pool.counts().used()).isEqualTo(1);
        pool.cancel(2);
        pool.cancel(3);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(1, 0, 0, 0, 1, 0, 0, 0));
        assertThat(pool.in(PoolAccount.PARTIAL)).extracting(PoolLicense::days).containsExactly(335);
    }

    @Test
    void a_recovered_license_is_what_an_uninstall_would_have_given_and_extensions_come_back_full() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 3);
        pool.install(1);
        pool.extend(1);
        pool.extend(1);
        pool.until("2025-03-07");
        pool.recover(1);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(2, 0, 0, 0, 1, 0, 0, 0));
        assertThat(pool.in(PoolAccount.PARTIAL)).extracting(PoolLicense::days).containsExactly(300);
    }

    @Test
    void a_license_without_a_day_left_never_becomes_partial() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 1);
        pool.install(1);
        pool.today = day("2026-01-01");
        pool.uninstall(1);
        assertThat(pool.counts()).isEqualTo(new PoolCounts(0, 0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void an_expired_machine_is_extended_from_today() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 2);
        pool.install(1);
        pool.until("2026-03-01");
        pool.extend(1);
        assertThat(pool.at(1).license().expiresOn()).isEqualTo("2027-03-01");
        assertThat(pool.counts()).isEqualTo(new PoolCounts(0, 0, 0, 1, 0, 0, 1, 0));
    }

    @Test
    void an_empty_pool_refuses_installs_and_extensions() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 1);
        pool.install(1);
        refused(PoolRefusal.POOL_EMPTY, () -> pool.schedule(2));
        refused(PoolRefusal.POOL_EMPTY, () -> pool.extend(1));
    }

    @Test
    void a_group_holds_no_more_licenses_than_are_allocated_to_it_extensions_included() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 9);
        PoolBook book = pool.book();
        book.knows(new GroupUse("Berlin", 2, 0, 0, 0));
        Install first = book.confirm(book.reserve(1, "Berlin", null, 0));
        book.extend(first);
        refused(PoolRefusal.GROUP_LIMIT, () -> book.reserve(2, "berlin", null, 0));
        assertThat(book.reserve(3, "Hamburg", null, 0).held()).isEqualTo(1);
    }

    @Test
    void an_orphaned_license_keeps_its_days_until_somebody_decides() {
        PoolWorld pool = PoolWorld.on("2025-01-01", 2);
        pool.install(1);
        pool.install(2);
        pool.until("2025-03-07");
        pool.orphan(1);
        pool.orphan(2);
        assertThat(pool.counts().other()).isEqualTo(2);
        pool.book().resolve(pool.in(PoolAccount.OTHER).get(0));
        pool.book().writeOff(pool.in(PoolAccount.OTHER).get(0));
        assertThat(pool.counts()).isEqualTo(new PoolCounts(0, 0, 0, 0, 1, 0, 1, 0));
        assertThat(pool.days(PoolAccount.WRITTEN_OFF)).isEqualTo(300);
        assertThat(pool.days(PoolAccount.USED_UP)).isEqualTo(130);
    }
}
