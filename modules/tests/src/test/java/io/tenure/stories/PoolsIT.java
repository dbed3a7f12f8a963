package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.EditMachine;
import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.kernel.due.DueWork;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.imports.ImportError;
import io.tenure.services.imports.ImportFile;
import io.tenure.services.imports.ImportFiles;
import io.tenure.services.pool.Brought;
import io.tenure.services.pool.CancelInstalls;
import io.tenure.services.pool.ConfirmInstall;
import io.tenure.services.pool.CreatePool;
import io.tenure.services.pool.EditInstalls;
import io.tenure.services.pool.ExtendMachines;
import io.tenure.services.pool.InstallFilter;
import io.tenure.services.pool.InstallRow;
import io.tenure.services.pool.InstallState;
import io.tenure.services.pool.PoolCounts;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolRequest;
import io.tenure.services.pool.PoolView;
import io.tenure.services.pool.Reconciled;
import io.tenure.services.pool.ReturnExtensions;
import io.tenure.services.pool.ScheduleInstalls;
import io.tenure.services.pool.UninstallMachines;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.StatementCounter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pool through its life on the clock: what was bought, installed, extended, given back, used up and recovered. */
@ExtendWith(ArquillianExtension.class)
class PoolsIT {

    @Inject
    private Given given;
    @Inject
    private GivenMachines givenMachines;
    @Inject
    private PoolQueries pools;
    @Inject
    private CreatePool create;
    @Inject
    private ScheduleInstalls schedule;
    @Inject
    private ConfirmInstall confirm;
    @Inject
    private CancelInstalls cancel;
    @Inject
    private UninstallMachines uninstall;
    @Inject
    private ExtendMachines extend;
    @Inject
    private ReturnExtensions giveBack;
    @Inject
    private EditInstalls edit;
    @Inject
    private EditMachine editMachine;
    @Inject
    private DeleteMachine deleteMachine;
    @Inject
    private ImportFiles imports;
    @Inject
    private AuditQueries audit;
    @Inject
    private MoveClock clock;
    @Inject
    @Any
    private Instance<DueWork> works;
    @Inject
    private StatementCounter count;
    @Inject
    private Clock now;

    private final String group = "group " + UUID.randomUUID();
    private PoolRequest pool;

    @BeforeEach
    void asAdministrator() {
        given.administrator();
    }

    private PoolView open(int purchased) {
        PoolView opened = create.create(new CreatePool.Request("pool " + UUID.randomUUID(), purchased, null));
        pool = PoolRequest.of(opened.number());
        return opened;
    }

    private PoolCounts counts() {
        return pools.pool(pool.pool()).counts();
    }

    private List<String> installed(int number) {
        List<String> machines = givenMachines.machines(group, number);
        schedule.schedule(pool, all(machines));
        confirm.confirm(pool, all(machines));
        return machines;
    }

    private static TaskTarget all(List<String> machines) {
        return new TaskTarget(machines, null);
    }

    private LocalDate today() {
        return LocalDate.now(now);
    }

    private void passDays(int number) {
        clock.advance(Period.ofDays(number));
        given.administrator();
    }

    /** The night's check holds all counts against ledger, licenses, machines and groups. */
    private void agreesAtNight() {
        clock.to(today().plusDays(1).atTime(2, 0).toInstant(ZoneOffset.UTC));
        given.administrator();
        PoolView view = pools.pool(pool.pool());
        assertThat(view.checkedAt()).isNotNull();
        assertThat(view.mismatches()).isNull();
    }

    @Test
    void a_pool_of_a_hundred_lives_through_three_years_and_every_count_agrees() {
        open(100);
        List<String> machines = installed(60);
        passDays(65);
        uninstall.uninstall(pool, all(machines.subList(0, 5)));
        assertThat(counts()).isEqualTo(new PoolCounts(40, 0, 0, 55, 5, 0, 0, 0));
        extend.extend(pool, all(machines.subList(5, 15)));
        giveBack.giveBack(pool, all(machines.subList(13, 15)));
        edit.edit(new EditInstalls.Request(pool, all(machines.subList(15, 20)), true, null));
        machines.subList(20, 23).forEach(one -> deleteMachine.delete(new DeleteMachine.Request(one, "scrapped", null)));
        List<String> fresh = givenMachines.machines(group, 3);
        schedule.schedule(pool, all(fresh));
        assertThat(counts()).isEqualTo(new PoolCounts(32, 0, 3, 55, 2, 8, 0, 0));
        cancel.cancel(pool, all(fresh.subList(2, 3)));
        confirm.confirm(pool, all(fresh.subList(0, 2)));
        agreesAtNight();
        assertThat(counts()).isEqualTo(new PoolCounts(32, 0, 0, 54, 6, 8, 0, 0));
        passDays(299);
        assertThat(counts()).as("52 of the first day and the 2 with 300 days are over; 8 were extended, 5 extend themselves")
                .isEqualTo(new PoolCounts(27, 0, 0, 13, 6, 0, 54, 0));
        assertThat(pools.machines(pool.pool(), new InstallFilter(null, InstallState.EXPIRED, null, null), 200, null).items())
                .hasSize(41);
        agreesAtNight();
        passDays(365);
        agreesAtNight();
        assertThat(counts().max()).isEqualTo(100);
    }

    @Test
    void what_the_timeline_of_a_machine_says() {
        open(3);
        List<String> machines = installed(1);
        extend.extend(pool, all(machines));
        passDays(365);
        passDays(365);
        long id = givenMachines.count("select id from activation_machine where id = ?",
                Long.parseLong(machines.get(0).substring(2)) - 1000);
        assertThat(audit.timeline("MACHINE", id, null, null).items()).extracting(AuditRow::action).containsExactly(
                "POOL_LICENSE_EXPIRED", "POOL_EXTENSION_STARTED", "POOL_EXTENDED", "POOL_INSTALL_CONFIRMED",
                "POOL_INSTALL_SCHEDULED", "MACHINE_REGISTERED");
        InstallRow row = pools.machine(pool.pool(), machines.get(0));
        assertThat(row.state()).isEqualTo(InstallState.EXPIRED);
        assertThat(row.expiresOn()).isEqualTo(today());
        extend.extend(pool, all(machines));
        assertThat(pools.machine(pool.pool(), machines.get(0)).expiresOn()).isEqualTo(today().plusDays(365));
    }

    @Test
    void only_machines_on_which_the_software_is_installed_are_offered_for_an_extension() {
        open(2);
        String there = installed(1).get(0);
        schedule.schedule(pool, all(givenMachines.machines(group, 1)));
        assertThat(pools.machines(pool.pool(), InstallFilter.ALL, null, null).items()).hasSize(2);
        assertThat(pools.machines(pool.pool(), new InstallFilter(null, null, null, true, null), null, null).items())
                .extracting(InstallRow::machine).containsExactly(there);
    }

    @Test
    void a_machine_that_moves_to_another_group_takes_its_licenses_with_it() {
        open(5);
        List<String> machines = installed(2);
        extend.extend(pool, all(machines.subList(0, 1)));
        String other = "other " + UUID.randomUUID();
        editMachine.edit(new EditMachine.Request(machines.get(0), "renamed", other, null, null, null, null, null, null, null));
        assertThat(pools.group(pool.pool(), other).held()).isEqualTo(2);
        assertThat(pools.group(pool.pool(), group).held()).isEqualTo(1);
        assertThat(pools.machine(pool.pool(), machines.get(0)).name()).isEqualTo("renamed");
        agreesAtNight();
    }

    @Test
    void a_pool_is_taken_over_from_a_file_with_what_does_not_agree_and_a_dry_run_leaves_nothing() {
        List<String> machines = givenMachines.machines(group, 2);
        String name = "taken over " + UUID.randomUUID();
        String rows = "pool,state,machine,count,days_left,extended,auto_extend\n" + name + ",Max,,20,,,\n"
                + name + ",Unused,,12,,,\n" + name + ",Applied,,3,,,\n" + name + ",Applied," + machines.get(0) + ",,100,1,yes\n"
                + name + ",Pending," + machines.get(1) + ",,,,\n" + name + ",Partial,,2,40,,\n";
        ImportFile file = new ImportFile("pools.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.run(new ImportFiles.Request(List.of(file), true)).refused()).isFalse();
        assertThat(pools.pools()).extracting(PoolView::name).doesNotContain(name);
        ImportFiles.Report report = imports.run(new ImportFiles.Request(List.of(file), false));
        assertThat(report.errors()).isEmpty();
        assertThat(report.reconciled()).contains(new Reconciled(name, Brought.What.APPLIED, 3, 1, 2),
                new Reconciled(name, Brought.What.UNUSED, 12, 13, 1));
        pool = PoolRequest.of(pools.pools().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().number());
        assertThat(counts()).isEqualTo(new PoolCounts(12, 1, 0, 1, 2, 1, 0, 3));
        assertThat(pools.machine(pool.pool(), machines.get(0)).expiresOn()).isEqualTo(today().plusDays(465));
        agreesAtNight();
        ImportFile bad = new ImportFile("pools.csv", (rows + name + "2,Applied,no such machine,,10,,\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(imports.run(new ImportFiles.Request(List.of(bad), false)).errors()).extracting(ImportError::code)
                .contains("POOL_EXISTS", "MACHINE_NOT_FOUND");
    }

    @Test
    void the_days_of_many_machines_pass_in_5_statements_and_1_commit_each_chunk() {
        passDays(1);
        open(2100);
        installed(1000);
        List<String> more = installed(1000);
        extend.extend(pool, all(more.subList(0, 50)));
        edit.edit(new EditInstalls.Request(pool, all(more.subList(50, 100)), true, null));
        LocalDate over = today().plusDays(365);
        clock.to(over.minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        given.administrator();
        DueWork days = works.stream().filter(work -> work.name().equals("pool-days")).findFirst().orElseThrow();
        Instant midnight = over.atStartOfDay(ZoneOffset.UTC).toInstant();
        StatementCounter.Count counted = count.of(2, i ->
                assertThat(days.runBatch(midnight)).as("as many as fit in its time").isBetween(200, 1000));
        assertThat(counted.statements() - 2).as("beside begin and commit").isLessThanOrEqualTo(5.1);
        assertThat(counted.commits()).isEqualTo(1);
        clock.to(midnight);
        assertThat(counts()).isEqualTo(new PoolCounts(0, 0, 0, 100, 0, 0, 2000, 0));
    }

    @Test
    void reading_the_counts_and_a_page_takes_the_same_few_statements_for_few_machines_and_many() {
        open(300);
        installed(250);
        assertThat(count.of(100, i -> pools.pool(pool.pool())).statements()).isLessThan(2.1);
        assertThat(count.of(100, i -> pools.machines(pool.pool(), InstallFilter.ALL, 5, null)).statements()).isLessThan(4.1);
        assertThat(count.of(100, i -> pools.machines(pool.pool(), InstallFilter.ALL, 200, null)).statements()).isLessThan(4.1);
        List<String> machines = givenMachines.machines(group, 50);
        assertThat(count.of(50, i -> schedule.schedule(pool, all(machines.subList(i, i + 1)))).statements()).isLessThan(12.1);
    }
}
