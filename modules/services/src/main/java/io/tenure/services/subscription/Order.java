package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorError;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Money;
import io.tenure.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One order: what was wanted, by whom, and what became of it. Numbered from 1 within its subscription. */
@Entity(name = "SubscriptionOrder")
@Table(name = "subscription_order")
@IdClass(NumberedKey.class)
class Order {

    @Id
    @Column(name = "subscription_id")
    private long subscriptionId;
    @Id
    private int number;
    @Column(name = "customer_id")
    private long customerId;
    @Enumerated(EnumType.STRING)
    private OrderKind kind;
    @Enumerated(EnumType.STRING)
    private OrderStatus status;
    /** Seats to add or remove, or to begin with. */
    private int seats;
    private LocalDate day;
    @Column(name = "seats_before")
    private int seatsBefore;
    @Column(name = "seats_after")
    private int seatsAfter;
    private BigDecimal cost;
    private String currency;
    private String reason;
    @Column(name = "requested_at")
    private Instant requestedAt;
    @Column(name = "requested_by")
    private String requestedBy;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    @Column(name = "vendor_code")
    private String vendorCode;
    private int attempts;
    @Column(name = "answered_at")
    private Instant answeredAt;
    /** By which a vendor far away knows the order when it is sent again; null for the built-in authority. */
    @Column(name = "vendor_key")
    private String vendorKey;
    /** When a vendor far away was asked last, real time. */
    @Column(name = "asked_at")
    private Instant askedAt;

    protected Order() {
    }

    Order(NumberedKey key, long customerId, WantedChange wanted, String reason, Actor by, Instant now) {
        this.subscriptionId = key.subscriptionId();
        this.number = key.number();
        this.customerId = customerId;
        this.kind = wanted.kind();
        this.status = OrderStatus.SENT;
        this.seats = wanted.seats();
        this.day = wanted.day();
        this.reason = reason;
        this.requestedAt = now;
        this.requestedBy = by.name();
        this.onBehalfOf = by.onBehalfOf();
    }

    long subscriptionId() {
        return subscriptionId;
    }

    int number() {
        return number;
    }

    OrderKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    /** What was wanted, to be planned again with the state and the day there are now. */
    WantedChange wanted() {
        return new WantedChange(kind, seats, day);
    }

    String vendorKey() {
        return vendorKey;
    }

    boolean isSent() {
        return status == OrderStatus.SENT;
    }

    /** Goes to a vendor far away, always with the same key, whose answer is awaited. */
    void sent(Change change, Instant at) {
        status = OrderStatus.SENT;
        vendorKey = vendorKey == null ? UUID.randomUUID().toString() : vendorKey;
        askedAt = at;
        planned(change);
    }

    void succeeded(Change change, Instant now) {
        status = OrderStatus.SUCCEEDED;
        vendorCode = null;
        answered(change, now);
    }

    void failed(Change change, VendorError error, Instant now) {
        status = OrderStatus.FAILED;
        vendorCode = error.vendorCode();
        answered(change, now);
    }

    private void answered(Change change, Instant now) {
        planned(change);
        attempts++;
        answeredAt = now;
    }

    private void planned(Change change) {
        seatsBefore = change.seatsBefore();
        seatsAfter = change.seatsAfter();
        cost = change.cost().amount();
        currency = change.cost().currency().getCurrencyCode();
    }

    void drop() {
        requireFailed();
        status = OrderStatus.DROPPED;
    }

    /** @throws Refusal {@code ORDER_NOT_FAILED} */
    void requireFailed() {
        if (status != OrderStatus.FAILED) {
            throw new Refusal(SubscriptionRefusal.ORDER_NOT_FAILED, number);
        }
    }

    OrderView view() {
        return new OrderView(number, kind, status, seatsBefore, seatsAfter,
                cost == null ? null : Money.of(cost, currency), reason, requestedAt, requestedBy, onBehalfOf,
                vendorCode, attempts, answeredAt);
    }
}
