package io.tenure.activation.key;

import static io.tenure.activation.key.GivenKey.active;
import static io.tenure.activation.key.GivenKey.blocked;
import static io.tenure.activation.key.GivenKey.desktop;
import static io.tenure.activation.key.GivenKey.enterprise;
import static io.tenure.activation.key.GivenKey.in;
import static io.tenure.activation.key.GivenKey.key;
import static io.tenure.activation.key.GivenKey.of;
import static io.tenure.activation.key.GivenKey.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples 1 to 11 and the ambiguities A1 to A5 of domain.md 000, and the rules around them. */
class KeyOfferTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-05-15");
    private static final KeyFacts OLD = server("OLD", "2025-06-30");

    private static KeyAnswer activate(HeldKeys held, KeyFacts key) {
        return new KeyOffer(key, KeyRole.ACTIVE).to(held, TODAY);
    }

    private static KeyAnswer addTo(HeldKeys held, KeyFacts key) {
        return new KeyOffer(key, KeyRole.ADDITIONAL).to(held, TODAY);
    }

    private static void refuses(KeyAnswer answer, HeldKeys held, OfferRefusal why) {
        assertThat(answer).isEqualTo(new KeyAnswer(why, answer.role(), List.of(), held));
        assertThat(answer.outcome()).isEqualTo(KeyOutcome.FAILED);
    }

    @Test
    void an_additional_key_waits_and_is_active_the_day_after_the_expiry() {
        KeyAnswer answer = addTo(active(OLD), server("NEW", "2026-06-30"));
        assertThat(answer.outcome()).isEqualTo(KeyOutcome.ADDED);
        assertThat(answer.after().on(LocalDate.parse("2025-06-30"))).isEqualTo(answer.after());
        assertThat(answer.after().on(LocalDate.parse("2025-07-01"))).isEqualTo(active(server("NEW", "2026-06-30")));
    }

    @Test
    void a_machine_without_keys_refuses_an_additional_key() {
        refuses(addTo(HeldKeys.NONE, OLD), HeldKeys.NONE, OfferRefusal.NO_ACTIVE_KEY);
    }

    @Test
    void an_additional_key_needs_an_active_one_of_its_type() {
        refuses(addTo(active(OLD), desktop("D", "2026-06-30")), active(OLD), OfferRefusal.TYPE_MISMATCH);
        refuses(addTo(active(OLD), key("C", KeyType.CORE, "2026-06-30")), active(OLD), OfferRefusal.TYPE_MISMATCH);
        HeldKeys both = active(OLD, desktop("D1", "2025-12-31"));
        assertThat(addTo(both, desktop("D2", "2026-06-30")).outcome()).isEqualTo(KeyOutcome.ADDED);
    }

    @Test
    void an_additional_key_is_of_the_active_ones_edition() {
        refuses(addTo(active(OLD), enterprise(server("E", "2026-06-30"))), active(OLD), OfferRefusal.EDITION_MISMATCH);
    }

    @Test
    void trial_and_subscription_keys_can_only_be_active() {
        KeyFacts next = server("NEXT", "2026-06-30");
        refuses(addTo(active(OLD), of(LicenseType.TRIAL, next)), active(OLD), OfferRefusal.TRIAL_AS_ADDITIONAL);
        refuses(addTo(HeldKeys.NONE, of(LicenseType.SUBSCRIPTION, next)), HeldKeys.NONE,
                OfferRefusal.SUBSCRIPTION_AS_ADDITIONAL);
    }

    @Test
    void under_a_subscription_a_commercial_key_of_any_edition_is_added_in_advance() {
        HeldKeys subscribed = active(of(LicenseType.SUBSCRIPTION, OLD));
        assertThat(addTo(subscribed, enterprise(server("E", "2026-06-30"))).outcome()).isEqualTo(KeyOutcome.ADDED);
    }

    @Test
    void behind_a_trial_no_key_waits() {
        HeldKeys trial = active(of(LicenseType.TRIAL, OLD));
        refuses(addTo(trial, server("NEW", "2026-06-30")), trial, OfferRefusal.ACTIVE_IS_TRIAL);
    }

    @Test
    void an_additional_key_must_not_expire_before_the_active_one_and_may_expire_with_it() {
        refuses(addTo(active(OLD), server("EARLY", "2025-05-31")), active(OLD), OfferRefusal.EXPIRES_TOO_EARLY);
        assertThat(addTo(active(OLD), server("SAME", "2025-06-30")).outcome()).isEqualTo(KeyOutcome.ADDED);
        HeldKeys endless = active(server("ENDLESS", null));
        refuses(addTo(endless, OLD), endless, OfferRefusal.EXPIRES_TOO_EARLY);
        assertThat(addTo(endless, server("ENDLESS TOO", null)).outcome()).isEqualTo(KeyOutcome.ADDED);
        assertThat(addTo(active(OLD), server("ENDLESS", null)).outcome()).isEqualTo(KeyOutcome.ADDED);
    }

    @Test
    void behind_a_blocked_key_only_the_days_of_the_block_count() {
        HeldKeys blocked = active(blocked("2025-05-14", server("BLOCKED", "2027-01-01")));
        KeyAnswer answer = addTo(blocked, OLD);
        assertThat(answer.outcome()).isEqualTo(KeyOutcome.ADDED);
        assertThat(answer.after().on(LocalDate.parse("2025-05-21")).active()).isEqualTo(blocked.active());
        assertThat(answer.after().on(LocalDate.parse("2025-05-22"))).isEqualTo(active(OLD));
    }

    @Test
    void one_task_over_three_machines_adds_one_and_fails_on_two() {
        KeyFacts next = server("NEXT", "2026-06-30");
        assertThat(List.of(active(OLD), HeldKeys.NONE, active(desktop("D", "2025-06-30"))).stream()
                .map(held -> addTo(held, next).refusal()).toList())
                .containsExactly(null, OfferRefusal.NO_ACTIVE_KEY, OfferRefusal.TYPE_MISMATCH);
    }

    @Test
    void refusals_are_tried_in_a_fixed_order() {
        KeyFacts bad = in(LicenseState.PAUSED, of(LicenseType.TRIAL, blocked("2025-05-01", server("BAD", "2025-05-14"))));
        refuses(addTo(HeldKeys.NONE, bad), HeldKeys.NONE, OfferRefusal.BLOCKED_KEY);
        bad = in(LicenseState.PAUSED, of(LicenseType.TRIAL, server("BAD", "2025-05-14")));
        refuses(addTo(HeldKeys.NONE, bad), HeldKeys.NONE, OfferRefusal.EXPIRED_KEY);
        bad = in(LicenseState.PAUSED, of(LicenseType.TRIAL, server("BAD", "2025-05-15")));
        refuses(addTo(HeldKeys.NONE, bad), HeldKeys.NONE, OfferRefusal.KEY_SUSPENDED);
        bad = of(LicenseType.TRIAL, server("BAD", "2025-05-15"));
        refuses(addTo(active(bad), bad), active(bad), OfferRefusal.TRIAL_AS_ADDITIONAL);
        refuses(addTo(active(OLD), OLD), active(OLD), OfferRefusal.ALREADY_ADDED);
        HeldKeys trial = active(of(LicenseType.TRIAL, server("T", "2026-01-01")));
        refuses(addTo(trial, enterprise(OLD)), trial, OfferRefusal.ACTIVE_IS_TRIAL);
        refuses(addTo(active(server("A", "2026-01-01")), enterprise(OLD)), active(server("A", "2026-01-01")),
                OfferRefusal.EDITION_MISMATCH);
    }

    @Test
    void a_canceled_license_is_over_for_new_machines() {
        refuses(activate(HeldKeys.NONE, in(LicenseState.CANCELED, OLD)), HeldKeys.NONE, OfferRefusal.EXPIRED_KEY);
    }

    @Test
    void an_active_key_replaces_the_one_of_its_type_and_leaves_the_other() {
        assertThat(activate(HeldKeys.NONE, OLD)).isEqualTo(new KeyAnswer(null, KeyRole.ACTIVE, List.of(), active(OLD)));
        KeyFacts desktop = desktop("D", "2025-12-31");
        KeyAnswer answer = activate(active(OLD, desktop), server("NEW", "2026-06-30"));
        assertThat(answer.outcome()).isEqualTo(KeyOutcome.REPLACED);
        assertThat(answer.removed()).containsExactly("OLD");
        assertThat(answer.after()).isEqualTo(active(server("NEW", "2026-06-30"), desktop));
    }

    @Test
    void an_additional_key_that_expires_before_the_new_active_one_goes() {
        HeldKeys held = active(OLD).with(KeyRole.ADDITIONAL, server("NEXT", "2026-06-30"));
        assertThat(activate(held, server("LONGER", "2026-07-01")).removed()).containsExactly("OLD", "NEXT");
        assertThat(activate(held, server("AS LONG", "2026-06-30")).after())
                .isEqualTo(active(server("AS LONG", "2026-06-30")).with(KeyRole.ADDITIONAL, server("NEXT", "2026-06-30")));
    }

    @Test
    void another_additional_key_takes_the_place_of_the_one_before() {
        HeldKeys held = active(OLD).with(KeyRole.ADDITIONAL, server("NEXT", "2026-06-30"));
        assertThat(addTo(held, server("BETTER", "2026-12-31")).removed()).containsExactly("NEXT");
    }

    @Test
    void a_key_of_another_scheme_removes_all_that_were_there() {
        HeldKeys held = active(OLD, desktop("D", "2025-12-31")).with(KeyRole.ADDITIONAL, server("NEXT", "2026-06-30"));
        KeyAnswer answer = activate(held, key("CORES", KeyType.CORE, "2026-01-01"));
        assertThat(answer.removed()).containsExactlyInAnyOrder("OLD", "D", "NEXT");
        assertThat(answer.after()).isEqualTo(active(key("CORES", KeyType.CORE, "2026-01-01")));
    }

    @Test
    void a_trial_takes_the_place_of_no_paid_key_that_is_valid() {
        KeyFacts trial = of(LicenseType.TRIAL, server("TRIAL", "2026-01-01"));
        refuses(activate(active(OLD), trial), active(OLD), OfferRefusal.TRIAL_OVER_COMMERCIAL);
        KeyFacts otherScheme = of(LicenseType.TRIAL, key("TRIAL", KeyType.CORE, "2026-01-01"));
        refuses(activate(active(OLD), otherScheme), active(OLD), OfferRefusal.TRIAL_OVER_COMMERCIAL);
        HeldKeys desktop = active(desktop("D", "2026-01-01"));
        assertThat(activate(desktop, trial).outcome()).isEqualTo(KeyOutcome.ADDED);
        HeldKeys expired = active(server("EXPIRED", "2025-05-14"));
        assertThat(activate(expired, trial).after()).isEqualTo(active(trial));
        assertThat(activate(active(trial), OLD).removed()).containsExactly("TRIAL");
    }

    @Test
    void an_expired_active_key_is_replaced_as_any_other() {
        assertThat(activate(active(server("EXPIRED", "2025-05-14")), OLD).removed()).containsExactly("EXPIRED");
    }

    @Test
    void where_the_active_key_has_ended_an_additional_key_takes_over_at_once() {
        KeyAnswer answer = addTo(active(server("EXPIRED", "2025-05-14")), OLD);
        assertThat(answer.role()).isEqualTo(KeyRole.ACTIVE);
        assertThat(answer.after()).isEqualTo(active(OLD));
        assertThat(answer.removed()).containsExactly("EXPIRED");
    }

    @Test
    void an_additional_key_that_was_blocked_or_has_expired_does_not_take_over() {
        LocalDate day = LocalDate.parse("2025-07-01");
        HeldKeys early = active(OLD).with(KeyRole.ADDITIONAL, server("NEXT", "2025-06-30"));
        assertThat(early.on(day)).isEqualTo(early);
        HeldKeys blocked = active(OLD).with(KeyRole.ADDITIONAL, blocked("2025-06-30", server("NEXT", "2026-06-30")));
        assertThat(blocked.on(day)).isEqualTo(blocked);
    }
}
