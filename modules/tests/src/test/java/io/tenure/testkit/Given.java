package io.tenure.testkit;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Money;
import io.tenure.services.catalog.AddSku;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.AddCustomer;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.subscription.BuySubscription;
import io.tenure.services.subscription.ChangeSubscription;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.UUID;

/** Words to build data with, inside the container. Every call makes things of its own, so tests do not meet. */
@Dependent
public class Given {

    @Inject
    private Caller caller;
    @Inject
    private AddCustomer addCustomer;
    @Inject
    private AddSku addSku;
    @Inject
    private BuySubscription buy;
    @Inject
    private ChangeSubscription change;

    public void administrator() {
        caller.becomes(Actor.administrator("m.kern"));
    }

    public void auditor() {
        caller.becomes(Actor.auditor("a.udit"));
    }

    public void customer(CustomerView customer) {
        caller.becomes(Actor.customer("j.lind", customer.id()));
    }

    public CustomerView customer() {
        return addCustomer.add(new AddCustomer.Request(null, "Customer " + UUID.randomUUID(), "it@customer.example"));
    }

    /** 5 to 100 seats at EUR 3.00 a month from the 1st, prorated. */
    public SkuView sku() {
        return sku(5, 100, "3.00", Billing.PRORATED, Period.ofMonths(1), Alignment.CALENDAR);
    }

    public SkuView sku(int min, Integer max, String price, Billing billing, Period period, Alignment alignment) {
        return addSku.add(new AddSku.Request("T-" + UUID.randomUUID(), "Endpoint Security", "Standard",
                Edition.STANDARD, KeyType.DEVICE, null, null, min, max, Money.of(price, "EUR"), billing, period,
                alignment));
    }

    public SubscriptionView subscription(int seats) {
        return buy(customer(), sku(), seats);
    }

    public SubscriptionView buy(CustomerView customer, SkuView sku, int seats) {
        return buy.buy(new BuySubscription.Request(customer.number(), sku.code(), seats, null, null));
    }

    public SubscriptionView change(SubscriptionView subscription, WantedChange wanted) {
        return change.change(new ChangeSubscription.Request(subscription.number(), wanted, "because", null));
    }
}
