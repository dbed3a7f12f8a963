package io.tenure.services.subscription;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Money;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import io.tenure.services.catalog.SkuTerms;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.CustomerView;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** Words to build a subscription with, for rule tests. */
final class GivenSubscription {

    static final LocalDate BOUGHT = LocalDate.of(2026, 3, 14);

    private int min = 5;
    private Integer max = 9;
    private String price = "2.00";
    private Billing billing = Billing.PRORATED;
    private Alignment alignment = Alignment.CALENDAR;
    private Period length = Period.ofMonths(1);

    static GivenSubscription with() {
        return new GivenSubscription();
    }

    GivenSubscription range(int least, Integer most) {
        min = least;
        max = most;
        return this;
    }

    GivenSubscription price(String perSeat) {
        price = perSeat;
        return this;
    }

    GivenSubscription billing(Billing how) {
        billing = how;
        return this;
    }

    GivenSubscription periods(Period period, Alignment lie) {
        length = period;
        alignment = lie;
        return this;
    }

    SkuTerms terms() {
        return new SkuTerms(min, max, Money.of(price, "EUR"), billing, length, alignment);
    }

    /** Bought, and the vendor has not answered yet. */
    Subscription ordered(int seats) {
        SkuView sku = new SkuView(1, "ES-STD", "Endpoint Security", "Standard", Edition.STANDARD, KeyType.DEVICE,
                LicenseType.SUBSCRIPTION, null, terms(), null, 1);
        CustomerView customer = new CustomerView(1, "C-1001", "Borealis Freight", "it@borealis.example",
                Instant.EPOCH, 1);
        Subscription subscription = new Subscription(customer, sku, seats, null, "j.lind", Instant.EPOCH);
        set(subscription, "id", 482L);
        return subscription;
    }

    /** Active since the day given. */
    Subscription active(int seats, LocalDate since) {
        Subscription subscription = ordered(seats);
        subscription.carryOut(subscription.purchase(since), since);
        return subscription;
    }

    Subscription active(int seats) {
        return active(seats, BOUGHT);
    }

    Subscription in(SubscriptionStatus status) {
        Subscription subscription = active(min + 1);
        set(subscription, "status", status);
        if (status == SubscriptionStatus.PENDING_CANCEL) {
            set(subscription, "formerStatus", SubscriptionStatus.ACTIVE);
        }
        return subscription;
    }

    private static void set(Subscription subscription, String field, Object value) {
        try {
            Field column = Subscription.class.getDeclaredField(field);
            column.setAccessible(true);
            column.set(subscription, value);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }
}
