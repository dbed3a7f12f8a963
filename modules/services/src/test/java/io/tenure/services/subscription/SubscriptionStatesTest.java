package io.tenure.services.subscription;

import static io.tenure.services.subscription.OrderKind.ACTIVATE;
import static io.tenure.services.subscription.OrderKind.CANCEL;
import static io.tenure.services.subscription.OrderKind.CANCEL_AT_PERIOD_END;
import static io.tenure.services.subscription.OrderKind.DECREASE_SEATS;
import static io.tenure.services.subscription.OrderKind.INCREASE_SEATS;
import static io.tenure.services.subscription.OrderKind.RESUME_RENEWAL;
import static io.tenure.services.subscription.OrderKind.STOP_RENEWAL;
import static io.tenure.services.subscription.OrderKind.SUSPEND;
import static io.tenure.services.subscription.OrderKind.WITHDRAW_CANCELLATION;
import static io.tenure.services.subscription.SubscriptionStatus.ACTIVE;
import static io.tenure.services.subscription.SubscriptionStatus.CANCELED;
import static io.tenure.services.subscription.SubscriptionStatus.FAILED;
import static io.tenure.services.subscription.SubscriptionStatus.PENDING;
import static io.tenure.services.subscription.SubscriptionStatus.PENDING_CANCEL;
import static io.tenure.services.subscription.SubscriptionStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** rulings.md 4: every action in every state. */
class SubscriptionStatesTest {

    private static final Map<SubscriptionStatus, Map<OrderKind, String>> TABLE = new EnumMap<>(SubscriptionStatus.class);

    static {
        row(ACTIVE, "ok", "ok", "ok", "NOT_SUSPENDED", "ok", "ok", "NOT_PENDING_CANCEL", "ok", "ok");
        row(SUSPENDED, "NOT_ACTIVE", "NOT_ACTIVE", "NOT_ACTIVE", "ok", "ok", "ok", "NOT_PENDING_CANCEL", "ok", "ok");
        row(PENDING_CANCEL, "PENDING_CANCEL", "PENDING_CANCEL", "PENDING_CANCEL", "NOT_SUSPENDED", "ok",
                "PENDING_CANCEL", "ok", "PENDING_CANCEL", "PENDING_CANCEL");
        row(CANCELED, "ALREADY_CANCELED", "ALREADY_CANCELED", "ALREADY_CANCELED", "ALREADY_CANCELED",
                "ALREADY_CANCELED", "ALREADY_CANCELED", "ALREADY_CANCELED", "ALREADY_CANCELED", "ALREADY_CANCELED");
        row(PENDING, "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING",
                "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING");
        row(FAILED, "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING",
                "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING", "CHANGE_PENDING");
    }

    private static void row(SubscriptionStatus status, String... answers) {
        OrderKind[] kinds = {INCREASE_SEATS, DECREASE_SEATS, SUSPEND, ACTIVATE, CANCEL, CANCEL_AT_PERIOD_END,
            WITHDRAW_CANCELLATION, STOP_RENEWAL, RESUME_RENEWAL};
        Map<OrderKind, String> row = new EnumMap<>(OrderKind.class);
        for (int i = 0; i < kinds.length; i++) {
            row.put(kinds[i], answers[i]);
        }
        TABLE.put(status, row);
    }

    @ParameterizedTest
    @EnumSource(SubscriptionStatus.class)
    void every_action_is_allowed_or_refused_as_the_table_says(SubscriptionStatus status) {
        assertThat(TABLE.get(status)).hasSize(9);
        TABLE.get(status).forEach((kind, answer) ->
                assertThat(status.refusal(kind).map(Enum::name).orElse("ok")).as("%s when %s", kind, status).isEqualTo(answer));
    }

    @ParameterizedTest
    @EnumSource(SubscriptionStatus.class)
    void what_a_page_offers_is_just_what_the_plan_allows(SubscriptionStatus status) {
        for (OrderKind kind : TABLE.get(status).keySet()) {
            Subscription subscription = GivenSubscription.with().in(status);
            Optional<?> offered = subscription.view().refusal(kind);
            WantedChange wanted = new WantedChange(kind, kind.changesSeats() ? 1 : 0, null);
            if (offered.isEmpty()) {
                assertThat(subscription.plan(wanted, GivenSubscription.BOUGHT).kind()).isEqualTo(kind);
            } else {
                Refused.as((SubscriptionRefusal) offered.get(), () -> subscription.plan(wanted, GivenSubscription.BOUGHT));
            }
        }
    }

    @Test
    void a_withdrawn_cancellation_goes_back_to_the_former_state() {
        for (SubscriptionStatus former : new SubscriptionStatus[] {ACTIVE, SUSPENDED}) {
            Subscription subscription = GivenSubscription.with().in(former);
            carryOut(subscription, CANCEL_AT_PERIOD_END);
            assertThat(subscription.status()).isEqualTo(PENDING_CANCEL);
            carryOut(subscription, WITHDRAW_CANCELLATION);
            assertThat(subscription.status()).isEqualTo(former);
        }
    }

    @Test
    void a_second_activate_is_refused() {
        Subscription subscription = GivenSubscription.with().in(ACTIVE);
        carryOut(subscription, SUSPEND);
        carryOut(subscription, ACTIVATE);
        Refused.as(SubscriptionRefusal.NOT_SUSPENDED, () -> carryOut(subscription, ACTIVATE));
    }

    private static void carryOut(Subscription subscription, OrderKind kind) {
        Change change = subscription.plan(WantedChange.of(kind), GivenSubscription.BOUGHT);
        subscription.carryOut(change, GivenSubscription.BOUGHT);
    }
}
