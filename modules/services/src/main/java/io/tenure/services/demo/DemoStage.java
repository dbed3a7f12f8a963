package io.tenure.services.demo;

import io.tenure.activation.machine.Owner;
import io.tenure.authority.vendor.AuthorityAnswers;
import io.tenure.authority.vendor.AuthorityAnswers.Answer;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Money;
import io.tenure.kernel.TenureClock;
import io.tenure.kernel.due.DueMoments;
import io.tenure.kernel.due.DueWork;
import io.tenure.services.account.SandboxLogins;
import io.tenure.services.catalog.AddSku;
import io.tenure.services.catalog.EditSku;
import io.tenure.services.customer.AddCustomer;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.mail.EditMailSettings;
import io.tenure.services.subscription.BuySubscription;
import io.tenure.services.subscription.CancelWhen;
import io.tenure.services.subscription.ChangeSubscription;
import io.tenure.services.subscription.DropOrder;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.ProvisioningFailed;
import io.tenure.services.subscription.RevealActivationCode;
import io.tenure.services.subscription.SendOrderAgain;
import io.tenure.services.subscription.WantedChange;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lets events happen: moves the clock to their moments, lets periods renew and licenses end on the way, and calls the real use cases. */
@Dependent
class DemoStage {

    private static final String PASSWORD = "tenure-customer";
    /** What happens as days pass, in the order in which it does on the same moment. */
    private static final List<String> PASSING = List.of("renew-periods", "pool-days");
    /** Who is told of what ends, runs low or fails. */
    private static final String RECIPIENT = "operations@tenure.example";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TenureClock clock;

    @Inject
    private DueMoments dueMoments;

    @Inject
    private Caller caller;

    @Inject
    private AuthorityAnswers authority;

    @Inject
    private SandboxLogins logins;

    @Inject
    private EditMailSettings mailSettings;

    @Inject
    private AddSku addSku;

    @Inject
    private EditSku editSku;

    @Inject
    private AddCustomer addCustomer;

    @Inject
    private BuySubscription buy;

    @Inject
    private ChangeSubscription change;

    @Inject
    private SendOrderAgain sendAgain;

    @Inject
    private DropOrder drop;

    @Inject
    private RevealActivationCode reveal;

    @Inject
    private DemoFleetStage fleet;

    @Inject
    private DemoPool pool;

    @Inject
    @Any
    private Instance<DueWork> works;

    private final Map<Integer, CustomerView> customers = new HashMap<>();
    private final Map<DemoLife, String> numbers = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private Instant end;

    /** Before the first event. @param now when the invented year ends */
    void open(Instant now) {
        end = now;
    }

    /** Lets the event happen at its moment. */
    void play(DemoEvent event) {
        passUntil(event.at());
        authority.answer(event.answer());
        try {
            caller.becomes(actor(event));
            carryOut(event);
        } catch (ProvisioningFailed failed) {
            numbers.putIfAbsent(event.life(), failed.subscription());
        } finally {
            caller.becomes(Actor.SYSTEM);
            authority.answer(Answer.NORMAL);
        }
        forget();
    }

    /** Each event finds the database as a request of its own would. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    /** Lets time pass; periods that begin and licenses that are used up on the way have their own moment. */
    void passUntil(Instant moment) {
        LocalDate next = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        if (next.isAfter(day)) {
            caller.becomes(Actor.SYSTEM);
            passDaysUntil(moment);
            day = next;
        }
        clock.standAt(moment);
    }

    /** Only periods and licenses of the pool: what else falls due, such as mail, waits for the first poll of a sandbox that is ready. */
    private void passDaysUntil(Instant moment) {
        List<DueWork> passing = PASSING.stream().map(this::work).toList();
        Optional<Due> first = firstDue(passing, moment);
        while (first.isPresent()) {
            clock.standAt(first.get().at());
            first.get().work().runBatch(first.get().at());
            first = firstDue(passing, moment);
        }
    }

    private DueWork work(String name) {
        return works.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private Optional<Due> firstDue(List<DueWork> passing, Instant moment) {
        List<Optional<Instant>> moments = dueMoments.of(passing);
        return IntStream.range(0, passing.size()).boxed()
                .flatMap(place -> moments.get(place).map(at -> new Due(passing.get(place), at)).stream())
                .filter(due -> !due.at().isAfter(moment)).min(Comparator.comparing(Due::at));
    }

    private record Due(DueWork work, Instant at) {
    }

    private Actor actor(DemoEvent event) {
        if (event.by() == DemoEvent.Person.CUSTOMER) {
            CustomerView customer = customers.get(event.life().customer());
            return Actor.customer(customer.email(), customer.id());
        }
        Actor administrator = Actor.administrator(event.by().email());
        return switch (event.act()) {
            case BUY, INCREASE, DECREASE, CANCEL_AT_PERIOD_END, WITHDRAW, STOP_RENEWAL, REVEAL_CODE -> {
                CustomerView customer = customers.get(event.life().customer());
                yield administrator.actingFor(customer.id(), customer.name());
            }
            case OPEN_CATALOG, ADD_CUSTOMER, RAISE_PRICE, RETIRE_SKU, SEND_AGAIN, DROP, SUSPEND, ACTIVATE, CANCEL, ADD_KEY,
                    REGISTER_MACHINES, REPORT_GUESTS, RUN_TASK, DISTRIBUTE_KEY, BLOCK_KEY, NAME_RECIPIENTS, UPDATE_LICENSES, POOL ->
                    administrator;
        };
    }

    private void carryOut(DemoEvent event) {
        switch (event.act()) {
            case OPEN_CATALOG -> DemoCatalog.SKUS.forEach(addSku::add);
            case ADD_CUSTOMER -> addCustomer(event.number());
            case RAISE_PRICE -> editSku.edit(new EditSku.Request(DemoCatalog.ENTERPRISE, null, null, null,
                    Money.of("5.10", "EUR"), null, event.reason(), null));
            case RETIRE_SKU -> editSku.edit(new EditSku.Request(DemoCatalog.RETIRED, null, null, null, null, true,
                    event.reason(), null));
            case BUY -> buy(event);
            case SEND_AGAIN -> sendAgain.send(number(event), event.number(), null);
            case DROP -> drop.drop(number(event), event.number(), event.reason(), null);
            case REVEAL_CODE -> reveal.reveal(number(event));
            case INCREASE -> change(event, WantedChange.increase(event.number()));
            case DECREASE -> change(event, WantedChange.decrease(event.number()));
            case SUSPEND -> change(event, WantedChange.of(OrderKind.SUSPEND));
            case ACTIVATE -> change(event, WantedChange.of(OrderKind.ACTIVATE));
            case CANCEL -> change(event, WantedChange.cancel(CancelWhen.IMMEDIATE, null));
            case CANCEL_AT_PERIOD_END -> change(event, WantedChange.cancel(CancelWhen.END_OF_PERIOD, null));
            case WITHDRAW -> change(event, WantedChange.of(OrderKind.WITHDRAW_CANCELLATION));
            case STOP_RENEWAL -> change(event, WantedChange.of(OrderKind.STOP_RENEWAL));
            case ADD_KEY -> fleet.addKey(DemoKey.values()[event.number()], LocalDate.ofInstant(end, ZoneOffset.UTC));
            case REGISTER_MACHINES -> register(DemoGroup.values()[event.number()]);
            case REPORT_GUESTS -> fleet.report(DemoGroup.values()[event.number()]);
            case RUN_TASK -> fleet.run(DemoTask.values()[event.number()], end);
            case DISTRIBUTE_KEY -> fleet.distribute(DemoKey.values()[event.number()], event.reason());
            case BLOCK_KEY -> fleet.block(DemoKey.values()[event.number()], event.reason());
            case NAME_RECIPIENTS -> mailSettings.edit(new EditMailSettings.Request(List.of(RECIPIENT), null, null, null));
            case UPDATE_LICENSES -> fleet.update(DemoGroup.values()[event.number()], event.reason());
            case POOL -> pool.play(DemoPool.Step.values()[event.number()]);
        }
    }

    private void addCustomer(int index) {
        DemoCustomers.Entry entry = DemoCustomers.ALL.get(index);
        CustomerView added = addCustomer.add(
                new AddCustomer.Request(DemoCustomers.number(index), entry.name(), entry.email()));
        customers.put(index, added);
        if (index == 0) {
            caller.becomes(Actor.SYSTEM);
            logins.customerLogin(entry.email(), entry.person(), PASSWORD, added.id());
        }
    }

    private void register(DemoGroup group) {
        CustomerView owner = group.customer() == null ? null : customers.get(group.customer());
        fleet.register(group, owner == null ? null : new Owner(owner.id(), owner.number()));
    }

    private void buy(DemoEvent event) {
        DemoLife life = event.life();
        numbers.put(life, buy.buy(new BuySubscription.Request(DemoCustomers.number(life.customer()), life.sku(),
                life.seats(), life.poNumber(), event.reason())).number());
    }

    private void change(DemoEvent event, WantedChange wanted) {
        change.change(new ChangeSubscription.Request(number(event), wanted, event.reason(), null));
    }

    private String number(DemoEvent event) {
        return numbers.get(event.life());
    }
}
