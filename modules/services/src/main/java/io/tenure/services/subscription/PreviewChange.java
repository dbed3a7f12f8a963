package io.tenure.services.subscription;

import io.tenure.activation.device.DeviceQueries;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Money;
import io.tenure.kernel.Role;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuTerms;
import io.tenure.services.catalog.SkuView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Use case: what a purchase or a change would do and cost, with nothing done. It refuses just what the change would. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PreviewChange {

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private DeviceQueries devices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Refuses what {@link ChangeSubscription} would. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public ChangePreview change(String number, WantedChange wanted) {
        wanted.kind().requireAllowedTo(caller.actor().role());
        Subscription subscription = subscriptions.get(number);
        Change change = subscription.plan(wanted, LocalDate.now(clock));
        SubscriptionView now = subscription.view();
        SkuTerms next = catalog.sku(now.sku()).terms();
        boolean ends = change.endsOn() != null || (!now.renews() && wanted.kind() != OrderKind.RESUME_RENEWAL
                && wanted.kind() != OrderKind.WITHDRAW_CANCELLATION);
        Money perPeriod = next.unitPrice().times(ends ? 0 : change.seatsAfter()).rounded();
        return new ChangePreview(change.seatsAfter(), now.terms().minSeats(), now.terms().maxSeats(), change.cost(),
                perPeriod, change.effectiveOn(), ends ? null : now.period().end().plusDays(1),
                change.chargedSeats() == 0 ? 0 : now.period().daysFrom(LocalDate.now(clock)),
                wanted.kind().changesSeats() ? devices.inUse(now.serial()) : null);
    }

    /** Refuses what {@link BuySubscription} would. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public ChangePreview purchase(String skuCode, Integer seats) {
        SkuView sku = catalog.skuForSale(Check.text("sku", skuCode, 60));
        SkuTerms terms = sku.terms();
        new SeatRange(terms.minSeats(), terms.maxSeats()).ordered(Check.present("seats", seats));
        BillingCalendar calendar = new BillingCalendar(LocalDate.now(clock), terms.length(), terms.alignment());
        Tariff tariff = new Tariff(terms.unitPrice(), terms.billing(), calendar);
        BillingPeriod first = calendar.first();
        return new ChangePreview(seats, terms.minSeats(), terms.maxSeats(), tariff.forPeriod(seats, first),
                tariff.perPeriod(seats), LocalDate.now(clock), first.end().plusDays(1), first.days(), null);
    }
}
