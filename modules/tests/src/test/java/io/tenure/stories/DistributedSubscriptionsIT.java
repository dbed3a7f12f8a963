package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.distribution.DistributionState;
import io.tenure.activation.distribution.DistributionView;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.license.LicenseType;
import io.tenure.authority.vendor.AuthorityAnswers;
import io.tenure.keystorage.key.EditKey;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Keys of subscriptions that go to devices by themselves, also in place of trials (domain.md 000.39). */
class DistributedSubscriptionsIT extends Distributing {

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
}
