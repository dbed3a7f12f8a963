package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorAnswer;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorRequest;
import io.tenure.kernel.Internal;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.services.catalog.CatalogQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The transactions around the question to a vendor far away: what is asked, and the answer written down. */
@Stateless
@Internal
public class SettleOrder {

    private static final String SENT = "select subscription_id, number, asked_at from subscription_order"
            + " where status = 'SENT' and asked_at < ? order by asked_at limit 1";
    private static final String CLAIM = "update subscription_order set asked_at = ? where subscription_id = ?"
            + " and number = ? and status = 'SENT' and asked_at = ?";

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private Provisioning provisioning;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Sql sql;

    /** An order on its way, asked when. */
    private record Sent(long subscription, int order, LocalDateTime at) {
    }

    /**
     * Does what was planned, or keeps the order as failed. Since the order was sent nothing else has changed the
     * subscription, and its period has waited. An order that another call has settled meanwhile stays so.
     *
     * @throws ProvisioningFailed if the vendor did not do it
     */
    public SubscriptionView settle(String number, int orderId, VendorAnswer answer) {
        Subscription subscription = subscriptions.lock(number);
        Order order = subscriptions.order(subscription, orderId);
        if (!order.isSent()) {
            return result(subscription, order);
        }
        Change change = subscription.asked(order.wanted());
        LocalDate day = subscription.answered();
        return provisioning.settle(subscription, change, order, answer, day);
    }

    private static SubscriptionView result(Subscription subscription, Order order) {
        OrderView view = order.view();
        if (view.status() == OrderStatus.SUCCEEDED) {
            return subscription.view();
        }
        throw new ProvisioningFailed(subscription.view().number(), view.id(),
                Optional.ofNullable(view.vendorCode()).flatMap(VendorError::find).orElse(VendorError.UNKNOWN));
    }

    /** What became of an order: the subscription as it is now once it has succeeded. */
    public Placed present(String number, int orderId) {
        Subscription subscription = subscriptions.get(number);
        Order order = subscriptions.order(subscription, orderId);
        return order.view().status() == OrderStatus.SUCCEEDED ? Placed.done(subscription.view(), orderId)
                : Placed.open(number, orderId, null);
    }

    public OrderStatus status(String number, int orderId) {
        return subscriptions.order(subscriptions.get(number), orderId).view().status();
    }

    /** Whether an order was sent before the moment given and not answered since. */
    public boolean waits(Instant before) {
        return sent(before).isPresent();
    }

    /** The one that waits longest, to be sent again as it was; nobody else gets it for a while. */
    public Optional<Placed> claim(Instant before, Instant now) {
        return sent(before).filter(sent -> sql.update(CLAIM, now, sent.subscription(), sent.order(), sent.at()) == 1)
                .map(sent -> open(SubscriptionNumber.of(sent.subscription()), sent.order()));
    }

    private Optional<Sent> sent(Instant before) {
        return sql.first(row -> new Sent(row.getLong(1), row.getInt(2), row.getObject(3, LocalDateTime.class)), SENT,
                LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    }

    private Placed open(String number, int orderId) {
        Subscription subscription = subscriptions.get(number);
        Order order = subscriptions.order(subscription, orderId);
        VendorRequest.OrderedLicense license = order.kind() == OrderKind.PURCHASE
                ? PlaceOrder.license(catalog.sku(subscription.view().sku())) : null;
        return Placed.open(number, orderId,
                provisioning.request(subscription, subscription.asked(order.wanted()), order, license));
    }
}
