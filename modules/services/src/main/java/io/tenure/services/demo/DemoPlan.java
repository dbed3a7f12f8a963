package io.tenure.services.demo;

import io.tenure.authority.vendor.AuthorityAnswers.Answer;
import io.tenure.services.catalog.AddSku;
import io.tenure.services.demo.DemoEvent.Act;
import io.tenure.services.demo.DemoEvent.Person;
import io.tenure.services.demo.DemoLife.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What happens in the invented year before a moment: the same for the same day. Purchases are spread over the year; what a
 * subscription comes to follows from its index, so that every state is there whatever day it is.
 *
 * @param now where the year ends, UTC
 */
record DemoPlan(Instant now) {

    static final int SUBSCRIPTIONS = 200;

    private static final long SEED = 20_261;
    private static final int OPENED_DAYS_AGO = 400;
    private static final int FIRST_BOUGHT_DAYS_AGO = 364;
    private static final int LAST_BOUGHT_DAYS_AGO = 2;
    private static final int RETIRED_DAYS_AGO = 120;
    private static final int RAISED_DAYS_AGO = 90;
    private static final Set<Integer> LAPSING_YEARLY = Set.of(2, 7, 12, 17, 25, 33, 44);
    private static final Set<Integer> LAPSING_MONTHLY = Set.of(70, 95, 121);
    private static final Set<Integer> FAILED_CHANGES = Set.of(60, 110, 140, 171);
    /** How often each is bought, over twenty. */
    private static final List<String> SHELF = List.of(
            DemoCatalog.STANDARD, DemoCatalog.STANDARD, DemoCatalog.STANDARD, DemoCatalog.STANDARD,
            DemoCatalog.STANDARD, DemoCatalog.ENTERPRISE, DemoCatalog.ENTERPRISE, DemoCatalog.ENTERPRISE,
            DemoCatalog.YEARLY, DemoCatalog.YEARLY, DemoCatalog.YEARLY, DemoCatalog.SERVER, DemoCatalog.SERVER,
            DemoCatalog.SERVER, DemoCatalog.SERVER_YEARLY, DemoCatalog.SERVER_YEARLY, DemoCatalog.CORES,
            DemoCatalog.CORES, DemoCatalog.MAIL, DemoCatalog.RETIRED);

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** In the order of their moments. */
    List<DemoEvent> events() {
        List<DemoEvent> events = new ArrayList<>();
        events.add(provider(Act.OPEN_CATALOG, OPENED_DAYS_AGO, 0, null));
        for (int customer = 0; customer < DemoCustomers.ALL.size(); customer++) {
            events.add(provider(Act.ADD_CUSTOMER, OPENED_DAYS_AGO - 1 - customer, customer, null));
        }
        events.add(provider(Act.RETIRE_SKU, RETIRED_DAYS_AGO, 0, "replaced by Mail Gate"));
        events.add(provider(Act.RAISE_PRICE, RAISED_DAYS_AGO, 0, "new vendor price list"));
        for (DemoPool.Step step : DemoPool.Step.values()) {
            events.add(provider(Act.POOL, step.daysAgo(), step.ordinal(), null));
        }
        lives().forEach(life -> events.addAll(new DemoStory(life, now).events()));
        events.addAll(new DemoFleetPlan(now).events());
        events.sort(Comparator.comparing(DemoEvent::at));
        return events;
    }

    private DemoEvent provider(Act act, int daysAgo, int number, String reason) {
        Instant at = today().minusDays(daysAgo).atTime(LocalTime.of(7, 30)).toInstant(ZoneOffset.UTC);
        return new DemoEvent(at, act, null, number, Person.BRANDT, reason, Answer.NORMAL);
    }

    /** All subscriptions, the oldest first. */
    List<DemoLife> lives() {
        List<DemoLife> lives = new ArrayList<>();
        lives.add(new DemoLife(0, 0, DemoCatalog.STANDARD, today().minusDays(FIRST_BOUGHT_DAYS_AGO), 20, "77-4410",
                Fate.ACTIVE));
        Random random = new Random(SEED);
        for (int index = 1; index < SUBSCRIPTIONS; index++) {
            lives.add(life(index, random));
        }
        return lives;
    }

    private DemoLife life(int index, Random random) {
        int daysAgo = daysAgo(index);
        Fate fate = fate(index);
        String code = sku(SHELF.get(random.nextInt(SHELF.size())), index, daysAgo, fate);
        AddSku.Request sku = DemoCatalog.sku(code);
        int room = (sku.maxSeats() == null ? 200 : sku.maxSeats()) - sku.minSeats();
        int seats = sku.minSeats() + random.nextInt(Math.min(room, 3 * sku.minSeats() + 15));
        String poNumber = random.nextInt(3) == 0 ? null : "PO-" + (10_000 + random.nextInt(90_000));
        return new DemoLife(index, customer(index, random), code, today().minusDays(daysAgo), seats, poNumber, fate);
    }

    private static int daysAgo(int index) {
        return FIRST_BOUGHT_DAYS_AGO
                - index * (FIRST_BOUGHT_DAYS_AGO - LAST_BOUGHT_DAYS_AGO) / (SUBSCRIPTIONS - 1);
    }

    /** Everybody buys; the first customers buy more. */
    private static int customer(int index, Random random) {
        int customers = DemoCustomers.ALL.size();
        return index < 2 * customers ? index % customers
                : (int) (customers * Math.pow(random.nextDouble(), 1.6));
    }

    private static Fate fate(int index) {
        if (LAPSING_YEARLY.contains(index) || LAPSING_MONTHLY.contains(index)) {
            return Fate.LAPSING;
        }
        if (FAILED_CHANGES.contains(index)) {
            return Fate.FAILED_CHANGE;
        }
        if (index >= 195 && index < 199) {
            return Fate.FAILED_PURCHASE;
        }
        if (index % 7 == 2 && index < 170) {
            return Fate.CANCELED;
        }
        if (index % 16 == 4 && index < 180) {
            return Fate.PENDING_CANCEL;
        }
        return index % 15 == 9 && index < 190 ? Fate.SUSPENDED : Fate.ACTIVE;
    }

    /** What fits the fate: a SKU that is still sold then, and a period that is not over yet now. */
    private static String sku(String drawn, int index, int daysAgo, Fate fate) {
        if (LAPSING_YEARLY.contains(index)) {
            return DemoCatalog.YEARLY;
        }
        if (LAPSING_MONTHLY.contains(index)) {
            return DemoCatalog.ENTERPRISE;
        }
        if (drawn.equals(DemoCatalog.RETIRED) && daysAgo <= RETIRED_DAYS_AGO) {
            return DemoCatalog.MAIL;
        }
        boolean mayEndBeforeNow = fate == Fate.PENDING_CANCEL && drawn.equals(DemoCatalog.SERVER);
        return mayEndBeforeNow ? DemoCatalog.STANDARD : drawn;
    }
}
