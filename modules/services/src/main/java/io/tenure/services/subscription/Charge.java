package io.tenure.services.subscription;

import io.tenure.kernel.Money;
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

/** One charge line. Numbered from 1 within its subscription; never changed. */
@Entity
@Table(name = "subscription_charge")
@IdClass(NumberedKey.class)
class Charge {

    @Id
    @Column(name = "subscription_id")
    private long subscriptionId;
    @Id
    private int number;
    @Column(name = "customer_id")
    private long customerId;
    @Enumerated(EnumType.STRING)
    private ChargeKind kind;
    @Column(name = "period_start")
    private LocalDate periodStart;
    @Column(name = "period_end")
    private LocalDate periodEnd;
    private int seats;
    @Column(name = "unit_price")
    private BigDecimal unitPrice;
    private BigDecimal amount;
    private String currency;
    @Column(name = "charged_at")
    private Instant chargedAt;

    protected Charge() {
    }

    Charge(NumberedKey key, long customerId, ChargeKind kind, BillingPeriod period, int seats, Money unitPrice,
           Money amount, Instant now) {
        this.subscriptionId = key.subscriptionId();
        this.number = key.number();
        this.customerId = customerId;
        this.kind = kind;
        this.periodStart = period.start();
        this.periodEnd = period.end();
        this.seats = seats;
        this.unitPrice = unitPrice.amount();
        this.amount = amount.amount();
        this.currency = amount.currency().getCurrencyCode();
        this.chargedAt = now;
    }

    ChargeView view() {
        return new ChargeView(SubscriptionNumber.of(subscriptionId), number, kind,
                new BillingPeriod(periodStart, periodEnd), seats, Money.of(unitPrice, currency),
                Money.of(amount, currency).rounded(), chargedAt);
    }
}
