package io.tenure.services.subscription;

import io.tenure.authority.code.CodeVault;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.vendor.VendorAnswer;
import io.tenure.authority.vendor.VendorPort;
import io.tenure.authority.vendor.VendorRequest;
import io.tenure.kernel.Caller;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.keystorage.key.KeyStorage;
import io.tenure.services.mail.MailKind;
import io.tenure.services.mail.MailOutbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What all changes of a subscription have in common: an order, the vendor's answer, and then the change with its charge,
 * its timeline row and its mail. All in the caller's transaction.
 */
@Dependent
class Provisioning {

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private VendorPort vendor;

    @Inject
    private CodeVault vault;

    @Inject
    private LicenseBook book;

    @Inject
    private KeyStorage keys;

    @Inject
    private AuditLog audit;

    @Inject
    private MailOutbox mail;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Order newOrder(Subscription subscription, WantedChange wanted, String reason) {
        return subscriptions.add(new Order(subscription.nextOrder(), subscription.customerId(), wanted, reason,
                caller.actor(), clock.instant()));
    }

    /**
     * Asks the built-in authority and does what was planned; an order to a vendor far away is only written.
     *
     * @param license what is bought, for a purchase; else null
     * @throws ProvisioningFailed if the authority does not do it; the order is kept
     */
    Placed order(Subscription subscription, Change change, Order order, VendorRequest.OrderedLicense license) {
        if (!vendor.isRemote()) {
            VendorAnswer answer = vendor.ask(request(subscription, change, order, license));
            return Placed.done(settle(subscription, change, order, answer, today()), order.number());
        }
        subscription.asks(order.number(), today());
        order.sent(change, RealTime.now());
        subscriptions.flush();
        return Placed.open(SubscriptionNumber.of(subscription.id()), order.number(),
                request(subscription, change, order, license));
    }

    /** What the vendor is asked. */
    VendorRequest request(Subscription subscription, Change change, Order order, VendorRequest.OrderedLicense license) {
        return new VendorRequest(change.kind().verb(), subscription.licenseSerial(), change.seatsAfter(),
                subscription.licensedUntil(change, today()), change.endsOn() == null, license, order.vendorKey());
    }

    /**
     * Does what was planned, if the vendor has agreed.
     *
     * @param day the day it was planned for
     * @throws ProvisioningFailed if it has not; the order is kept
     */
    SubscriptionView settle(Subscription subscription, Change change, Order order, VendorAnswer answer, LocalDate day) {
        if (!answer.succeeded()) {
            throw failed(subscription, change, order, answer);
        }
        SubscriptionView before = subscription.view();
        if (answer.code() != null) {
            subscription.licensed(answer.serial(), vault.seal(answer.code()));
        }
        note(subscription, answer, subscription.licensedUntil(change, day));
        subscription.carryOut(change, day);
        charge(subscription, change);
        order.succeeded(change, clock.instant());
        subscriptions.flush();
        SubscriptionView after = subscription.view();
        if (answer.code() != null) {
            keys.addOfSubscriptions(Map.of(answer.serial(), after.number()));
        }
        record(before, after, order, change);
        confirm(after, order, change);
        return after;
    }

    /** The license as a vendor far away told; where it names no end, that is the end of the period. */
    private void note(Subscription subscription, VendorAnswer answer, LocalDate until) {
        License told = answer.license();
        if (told != null) {
            boolean endless = told.expiresOn() == null && told.termDays() == null;
            book.ordered(endless ? told.renewed(until, told.supportExpiresOn()) : told, vault.open(subscription.code()));
        }
    }

    private ProvisioningFailed failed(Subscription subscription, Change change, Order order, VendorAnswer answer) {
        order.failed(change, answer.error(), clock.instant());
        subscription.waitFor(order.number());
        subscriptions.flush();
        audit.record(new Audited("ORDER_FAILED", "SUBSCRIPTION", subscription.id(),
                SubscriptionNumber.of(subscription.id()), subscription.customerId(), order.reason(), Facts.NONE,
                Facts.of("order", order.kind(), "id", order.number(), "vendorCode", answer.error().vendorCode())));
        return new ProvisioningFailed(SubscriptionNumber.of(subscription.id()), order.number(), answer.error());
    }

    private void charge(Subscription subscription, Change change) {
        if (change.chargedSeats() > 0) {
            ChargeKind kind = change.kind() == OrderKind.PURCHASE ? ChargeKind.PERIOD : ChargeKind.INCREASE;
            Instant now = clock.instant();
            subscriptions.add(new Charge(subscription.nextCharge(), subscription.customerId(), kind,
                    subscription.period(), change.chargedSeats(), subscription.terms().price(), change.cost(), now));
        }
    }

    private void record(SubscriptionView before, SubscriptionView after, Order order, Change change) {
        boolean bought = change.kind() == OrderKind.PURCHASE;
        audit.record(new Audited(change.kind().name(), "SUBSCRIPTION", after.id(), after.number(), after.customerId(),
                order.reason(), bought ? Facts.NONE : facts(before, null),
                facts(after, change.chargedSeats() > 0 ? change : null)));
    }

    private static Facts facts(SubscriptionView subscription, Change charged) {
        return Facts.of("status", subscription.status(), "seats", subscription.seats(), "autoRenew",
                subscription.autoRenew(), "endedOn", subscription.endedOn(),
                "charged", charged == null ? null : charged.cost());
    }

    private void confirm(SubscriptionView after, Order order, Change change) {
        if (change.kind() == OrderKind.PURCHASE) {
            mail.add(MailKind.PURCHASE_CONFIRMED, after.customerId(), Map.of(
                    "subscription", after.number(), "sku", after.sku(), "seats", Integer.toString(after.seats()),
                    "amount", change.cost().toString(), "from", after.period().start().toString(),
                    "to", after.period().end().toString(), "poNumber", orEmpty(after.poNumber())));
        } else if (change.kind().cancels()) {
            mail.add(MailKind.CANCELLATION_CONFIRMED, after.customerId(), Map.of(
                    "subscription", after.number(), "sku", after.sku(), "seats", Integer.toString(after.seats()),
                    "endsOn", change.endsOn().toString(), "reason", orEmpty(order.reason())));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
