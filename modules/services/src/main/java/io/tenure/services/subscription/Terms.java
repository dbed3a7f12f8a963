package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import io.tenure.services.catalog.SkuTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/** The SKU's terms as agreed for the present period; price and range are taken over anew at each renewal. */
@Embeddable
class Terms {

    @Column(name = "min_seats")
    private int minSeats;
    @Column(name = "max_seats")
    private Integer maxSeats;
    @Column(name = "unit_price")
    private BigDecimal unitPrice;
    private String currency;
    @Enumerated(EnumType.STRING)
    private Billing billing;
    @Column(name = "period_length")
    private String periodLength;
    @Enumerated(EnumType.STRING)
    private Alignment alignment;

    protected Terms() {
    }

    Terms(SkuTerms sku) {
        this.minSeats = sku.minSeats();
        this.maxSeats = sku.maxSeats();
        this.unitPrice = sku.unitPrice().amount();
        this.currency = sku.unitPrice().currency().getCurrencyCode();
        this.billing = sku.billing();
        this.periodLength = sku.length().toString();
        this.alignment = sku.alignment();
    }

    SeatRange range() {
        return new SeatRange(minSeats, maxSeats);
    }

    Money price() {
        return Money.of(unitPrice, currency);
    }

    BillingCalendar calendar(LocalDate firstDay) {
        return new BillingCalendar(firstDay, Period.parse(periodLength), alignment);
    }

    Tariff tariff(LocalDate firstDay) {
        return new Tariff(price(), billing, calendar(firstDay));
    }

    SkuTerms view() {
        return new SkuTerms(minSeats, maxSeats, price(), billing, Period.parse(periodLength), alignment);
    }
}
