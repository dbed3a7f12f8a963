package io.tenure.api;

import io.tenure.api.json.Fields;
import io.tenure.kernel.Actor;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.RefusalCode;
import io.tenure.kernel.Role;
import io.tenure.services.subscription.BillingPeriod;
import io.tenure.services.subscription.ChangePreview;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.OrderView;
import io.tenure.services.subscription.SubscriptionView;

/** Subscriptions, their orders, charges and previews as JSON. */
final class SubscriptionFields {

    private SubscriptionFields() {
    }

    /** @param actor who reads: what they may not do is in {@code actions} too */
    static Fields of(SubscriptionView subscription, Actor actor) {
        return Fields.of("number", subscription.number(), "status", subscription.status(), "seats",
                subscription.seats(), "minSeats", subscription.terms().minSeats(), "maxSeats",
                subscription.terms().maxSeats(), "customer", subscription.customer(), "sku", subscription.sku(),
                "unitPrice", subscription.terms().unitPrice(), "costPerPeriod", subscription.costPerPeriod(), "billing",
                subscription.terms().billing(), "periodLength", subscription.terms().length(), "alignment",
                subscription.terms().alignment(), "period", period(subscription.period()), "chargedSeats",
                subscription.chargedSeats(), "autoRenew", subscription.autoRenew(), "renews", subscription.renews(),
                "startedOn", subscription.startedOn(), "endedOn", subscription.endedOn(), "poNumber",
                subscription.poNumber(), "openOrder", openOrder(subscription), "boughtAt", subscription.boughtAt(),
                "boughtBy", subscription.boughtBy(), "actions", actions(subscription, actor));
    }

    private static Fields openOrder(SubscriptionView subscription) {
        return subscription.openOrder() == null ? null : Fields.of("id", subscription.openOrder(), "href",
                orderPath(subscription.number(), subscription.openOrder()));
    }

    static String orderPath(String subscription, int order) {
        return Api.PATH + "/subscriptions/" + subscription + "/orders/" + order;
    }

    private static Fields actions(SubscriptionView subscription, Actor actor) {
        return Fields.of("increaseSeats", refusal(subscription, OrderKind.INCREASE_SEATS, actor),
                "decreaseSeats", refusal(subscription, OrderKind.DECREASE_SEATS, actor),
                "suspend", refusal(subscription, OrderKind.SUSPEND, actor),
                "activate", refusal(subscription, OrderKind.ACTIVATE, actor),
                "cancel", refusal(subscription, OrderKind.CANCEL, actor),
                "cancelAtPeriodEnd", refusal(subscription, OrderKind.CANCEL_AT_PERIOD_END, actor),
                "withdrawCancellation", refusal(subscription, OrderKind.WITHDRAW_CANCELLATION, actor),
                "autoRenewOff", refusal(subscription, OrderKind.STOP_RENEWAL, actor),
                "autoRenewOn", refusal(subscription, OrderKind.RESUME_RENEWAL, actor));
    }

    private static String refusal(SubscriptionView subscription, OrderKind kind, Actor actor) {
        boolean administratorsOnly = kind == OrderKind.SUSPEND || kind == OrderKind.ACTIVATE;
        if (actor.role() == Role.AUDITOR || administratorsOnly && actor.role() == Role.CUSTOMER) {
            return CommonRefusal.FORBIDDEN.name();
        }
        return subscription.refusal(kind).map(RefusalCode::name).orElse(null);
    }

    static Fields period(BillingPeriod period) {
        return period == null ? null : Fields.of("start", period.start(), "end", period.end());
    }

    static Fields of(ChangePreview preview) {
        return Fields.of("seats", preview.seats(), "minSeats", preview.minSeats(), "maxSeats", preview.maxSeats(),
                "costNow", preview.costNow(), "costPerPeriod", preview.costPerPeriod(), "effectiveOn",
                preview.effectiveOn(), "chargedFrom", preview.chargedFrom(), "chargedDays", preview.chargedDays(), "devicesInUse",
                preview.devicesInUse());
    }

    static Fields of(String subscription, OrderView order) {
        return Fields.of("id", order.id(), "href", orderPath(subscription, order.id()), "subscription", subscription,
                "kind", order.kind(), "status", order.status(), "seatsBefore", order.seatsBefore(), "seatsAfter",
                order.seatsAfter(), "cost", order.cost(), "reason", order.reason(), "requestedAt", order.requestedAt(),
                "requestedBy", order.requestedBy(), "onBehalfOf", order.onBehalfOf(), "vendorCode", order.vendorCode(),
                "attempts", order.attempts(), "answeredAt", order.answeredAt());
    }

    static Fields of(ChargeView charge) {
        return Fields.of("subscription", charge.subscription(), "number", charge.number(), "kind", charge.kind(),
                "period", period(charge.period()), "seats", charge.seats(), "unitPrice", charge.unitPrice(), "amount",
                charge.amount(), "at", charge.at());
    }
}
