package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.distribution.DistributionState;
import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.EditMachine;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.RemoveKey;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Actor;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.keystorage.key.EditKey;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.StatementCounter.Count;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys that go to devices by themselves, and stop at their limit (domain.md 000.38). */
class DistributionIT extends Distributing {

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
    void a_batch_of_500_takes_6_statements_and_1_commit_and_nothing_due_takes_1() {
        String key = distributed(LicenseType.COMMERCIAL, 10_000, today().plusYears(1));
        devices.devices(group, 1_500);
        starts.runBatch(now.instant());
        caller.becomes(Actor.SYSTEM);
        Count batches = count.of(3, i -> assertThat(distribute.runBatch(now.instant())).isEqualTo(500));
        assertThat(batches.statements()).isLessThan(6.1);
        assertThat(batches.commits()).isEqualTo(1);
        assertThat(holders(key)).isEqualTo(1_500);
        Count idle = count.of(100, i -> {
            assertThat(due.of(List.of(notices, starts, distribute)).subList(1, 3)).containsOnly(Optional.empty());
        });
        assertThat(idle.statements()).isLessThan(1.1);
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
