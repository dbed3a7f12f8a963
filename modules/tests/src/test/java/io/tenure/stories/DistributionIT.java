package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.distribution.DistributionQueries;
import io.tenure.activation.distribution.DistributionState;
import io.tenure.activation.distribution.DistributionView;
import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.EditMachine;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.RemoveKey;
import io.tenure.authority.license.LicenseType;
import io.tenure.authority.vendor.AuthorityAnswers;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.DueWorkRunner;
import io.tenure.keystorage.key.EditKey;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenDevices;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.StatementCounter;
import io.tenure.testkit.StatementCounter.Count;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys that go to devices by themselves, and stop at their limit (domain.md 000.38-39). */
@ExtendWith(ArquillianExtension.class)
class DistributionIT {

    private static final String HOLDERS = "select count(*) from activation_slot where serial = ? and role = 'ACTIVE'";

    @Inject
    private Given given;
    @Inject
    private GivenDevices devices;
    @Inject
    private GivenMachines givenMachines;
    @Inject
    private EditKey editKey;
    @Inject
    private EditMachine edit;
    @Inject
    private RemoveKey removeKey;
    @Inject
    private DeleteMachine delete;
    @Inject
    private MachineQueries machines;
    @Inject
    private KeyQueries keys;
    @Inject
    private DistributionQueries distributions;
    @Inject
    private AuditQueries audit;
    @Inject
    @Any
    private Instance<DueWork> works;
    @Inject
    private DueWorkRunner dueWork;
    @Inject
    private MoveClock clock;
    @Inject
    private AuthorityAnswers authority;
    @Inject
    private StatementCounter count;
    @Inject
    private Caller caller;
    @Inject
    private Instance<RequestContextController> requests;
    @Inject
    private Clock now;

    private DueWork notices;
    private DueWork starts;
    private DueWork distribute;
    private final String group = "group " + UUID.randomUUID();

    @BeforeEach
    void alone() {
        dueWork.pause();
        notices = work("notice-license-ends");
        starts = work("start-distribution");
        distribute = work("distribute-keys");
        given.administrator();
        devices.nothingElse();
    }

    @AfterEach
    void leaveNothing() {
        devices.nothingElse();
        dueWork.resume();
    }

    private DueWork work(String name) {
        return works.stream().filter(work -> work.name().equals(name)).findFirst().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(now);
    }

    private String distributed(LicenseType type, int limit, LocalDate expiresOn) {
        String serial = devices.key(type, limit, expiresOn);
        devices.store(serial);
        editKey.edit(new EditKey.Request(serial, true, "rollout", null));
        return serial;
    }

    /** What the clock would do now, until nothing is due. */
    private void run() {
        caller.becomes(Actor.SYSTEM);
        Instant moment = now.instant();
        while (notices.runBatch(moment) + starts.runBatch(moment) + distribute.runBatch(moment) > 0) {
            moment = now.instant();
        }
        given.administrator();
    }

    /** As a node of its own would. @return how many devices it settled */
    private int giveAllThereIs() {
        RequestContextController request = requests.get();
        request.activate();
        try {
            caller.becomes(Actor.SYSTEM);
            int settled = 0;
            while (distribute.nextDue().isPresent()) {
                settled += distribute.runBatch(now.instant());
            }
            return settled;
        } finally {
            request.deactivate();
        }
    }

    private long holders(String serial) {
        return devices.count(HOLDERS, serial);
    }

    private List<String> active(MachineView machine) {
        return machines.row(machine.number()).active().stream().map(key -> key.serial()).toList();
    }

    private static DistributionView stopped(String code, int given, DistributionView seen) {
        return new DistributionView(DistributionState.STOPPED, code, given, seen.dueAt());
    }

    private void stoppedAtLimit(String serial, int given) {
        DistributionView seen = distributions.of(serial);
        assertThat(seen).isEqualTo(stopped("LIMIT_REACHED", given, seen));
    }

    @Test
    void of_5_new_devices_2_get_the_key_that_48_of_50_hold_and_then_it_stops() {
        String key = devices.key(LicenseType.COMMERCIAL, 50, today().plusYears(1));
        devices.store(key);
        devices.devices(group, 48);
        devices.hold(group, key, today());
        editKey.edit(new EditKey.Request(key, true, "rollout", null));
        List<MachineView> fresh = IntStream.range(0, 5).mapToObj(i -> devices.device(group)).toList();
        run();
        assertThat(fresh.stream().map(this::active)).containsExactly(List.of(key), List.of(key), List.of(), List.of(), List.of());
        stoppedAtLimit(key, 2);
        assertThat(audit.timeline("MACHINE", fresh.get(0).id(), null, null).items()).extracting(AuditRow::action)
                .containsExactly("KEY_DISTRIBUTED", "MACHINE_REGISTERED");
        assertThat(audit.timeline("KEY", keys.key(key).id(), null, null).items()).extracting(AuditRow::action)
                .containsExactly("DISTRIBUTION_STOPPED", "KEY_EDITED");
    }

    @Test
    void it_goes_on_when_units_become_free_and_when_the_limit_rises() {
        String key = distributed(LicenseType.COMMERCIAL, 1, today().plusYears(1));
        List<MachineView> all = IntStream.range(0, 4).mapToObj(i -> devices.device(group)).toList();
        run();
        assertThat(active(all.get(0))).containsExactly(key);
        clock.to(now.instant().plusSeconds(60));
        removeKey.remove(new RemoveKey.Request(all.get(0).number(), key, "sold", null));
        run();
        assertThat(active(all.get(1))).as("who has waited longest").containsExactly(key);
        stoppedAtLimit(key, 2);
        delete.delete(new DeleteMachine.Request(all.get(1).number(), "broken", null));
        run();
        assertThat(active(all.get(2))).containsExactly(key);
        devices.limit(key, 2);
        run();
        assertThat(active(all.get(3))).containsExactly(key);
        assertThat(active(all.get(0))).isEmpty();
        stoppedAtLimit(key, 4);
    }

    @Test
    void only_devices_in_a_group_without_a_valid_key_get_it() {
        String key = distributed(LicenseType.COMMERCIAL, 50, today().plusYears(1));
        MachineView alone = devices.device(null);
        MachineView svm = givenMachines.svm(group, 1, 1);
        MachineView covered = devices.device(group + " covered");
        devices.hold(group + " covered", devices.key(LicenseType.COMMERCIAL, 50, today()), today());
        run();
        assertThat(holders(key)).isZero();
        edit.edit(new EditMachine.Request(alone.number(), null, group, null, null, null, null, null, null, null));
        run();
        assertThat(List.of(active(alone), active(svm))).containsExactly(List.of(key), List.of());
        assertThat(active(covered)).as("its own is valid").doesNotContain(key);
        clock.to(today().plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        run();
        assertThat(active(covered)).as("its own is over").containsExactly(key);
        assertThat(distributions.of(key).state()).isEqualTo(DistributionState.RUNNING);
    }

    @Test
    void a_subscription_key_takes_the_place_of_a_trial_8_days_before_its_end() {
        LocalDate end = today().plusDays(20);
        String trial = devices.key(LicenseType.TRIAL, 50, end);
        String commercial = distributed(LicenseType.COMMERCIAL, 50, today().plusYears(1));
        String subscription = distributed(LicenseType.SUBSCRIPTION, 50, today().plusYears(1));
        MachineView tried = devices.device(group);
        devices.hold(group, trial, today());
        clock.to(end.minusDays(9).atTime(23, 0).toInstant(ZoneOffset.UTC));
        run();
        assertThat(active(tried)).containsExactly(trial);
        clock.to(end.minusDays(8).atTime(0, 0).toInstant(ZoneOffset.UTC));
        run();
        assertThat(active(tried)).containsExactly(subscription);
        assertThat(holders(commercial)).isZero();
        assertThat(machines.coverage(tried.number()).lapse().map(lapse -> lapse.on()))
                .contains(keys.key(subscription).license().expiresOn().plusDays(1));
        assertThat(audit.timeline("MACHINE", tried.id(), null, null).items().get(0).before()).contains(trial);
    }

    @Test
    void the_key_of_a_subscription_follows_its_seats_and_its_state() {
        SubscriptionView sold = given.subscription(10);
        String key = keys.keys(new KeyFilter(sold.number(), null, null, null, null), 1, null).items().get(0).serial();
        editKey.edit(new EditKey.Request(key, true, "rollout", null));
        run();
        assertThat(keys.key(key).license().firstActivatedOn()).as("no device has waited").isNull();
        devices.devices(group, 12);
        run();
        assertThat(keys.key(key).license().firstActivatedOn()).isEqualTo(today());
        assertThat(holders(key)).isEqualTo(10);
        stoppedAtLimit(key, 10);
        given.change(sold, WantedChange.increase(5));
        run();
        assertThat(holders(key)).isEqualTo(12);
        given.change(sold, WantedChange.of(OrderKind.SUSPEND));
        MachineView late = devices.device(group);
        run();
        assertThat(distributions.of(key).code()).isEqualTo("KEY_SUSPENDED");
        given.change(sold, WantedChange.of(OrderKind.ACTIVATE));
        run();
        assertThat(active(late)).containsExactly(key);
    }

    @Test
    void an_authority_that_cannot_be_reached_is_asked_again_after_an_hour() {
        SubscriptionView sold = given.subscription(10);
        String key = keys.keys(new KeyFilter(sold.number(), null, null, null, null), 1, null).items().get(0).serial();
        editKey.edit(new EditKey.Request(key, true, "rollout", null));
        MachineView device = devices.device(group);
        authority.answer(AuthorityAnswers.Answer.UNREACHABLE);
        try {
            run();
        } finally {
            authority.answer(AuthorityAnswers.Answer.NORMAL);
        }
        DistributionView waits = distributions.of(key);
        assertThat(waits.state()).isEqualTo(DistributionState.STARTING);
        assertThat(waits.code()).isEqualTo("NO_CONNECTION");
        run();
        assertThat(active(device)).as("not before its hour").isEmpty();
        clock.to(waits.dueAt());
        run();
        assertThat(active(device)).containsExactly(key);
    }

    @Test
    void a_key_that_is_worth_nothing_stops_with_the_reason_and_paid_keys_go_before_trials() {
        String trial = distributed(LicenseType.TRIAL, 50, today().plusDays(60));
        String over = distributed(LicenseType.COMMERCIAL, 50, today().minusDays(1));
        String good = distributed(LicenseType.COMMERCIAL, 1, today().plusYears(1));
        List<MachineView> all = IntStream.range(0, 2).mapToObj(i -> devices.device(group)).toList();
        run();
        assertThat(distributions.of(over).code()).isEqualTo("EXPIRED_KEY");
        assertThat(List.of(active(all.get(0)), active(all.get(1)))).containsExactly(List.of(good), List.of(trial));
    }

    @Test
    void a_batch_of_500_takes_6_statements_and_1_commit_and_nothing_due_takes_3() {
        String key = distributed(LicenseType.COMMERCIAL, 10_000, today().plusYears(1));
        devices.devices(group, 1_500);
        starts.runBatch(now.instant());
        caller.becomes(Actor.SYSTEM);
        Count batches = count.of(3, i -> assertThat(distribute.runBatch(now.instant())).isEqualTo(500));
        assertThat(batches.statements()).isLessThan(6.1);
        assertThat(batches.commits()).isEqualTo(1);
        assertThat(holders(key)).isEqualTo(1_500);
        Count idle = count.of(100, i -> {
            notices.nextDue();
            assertThat(starts.nextDue()).isEmpty();
            assertThat(distribute.nextDue()).isEmpty();
        });
        assertThat(idle.statements()).isLessThan(3.1);
        assertThat(idle.commits()).isZero();
        dueWork.pause();
    }

    @Test
    void several_at_once_never_give_more_than_there_is() {
        String key = distributed(LicenseType.COMMERCIAL, 1_203, today().plusYears(1));
        devices.devices(group, 1_700);
        starts.runBatch(now.instant());
        AtOnce.times(4, node -> giveAllThereIs());
        assertThat(holders(key)).isEqualTo(1_203);
        stoppedAtLimit(key, 1_203);
        assertThat(devices.count("select count(*) from activation_machine where group_name = ? and waits_for = 'ANY_KEY'",
                group)).isEqualTo(497);
    }
}
