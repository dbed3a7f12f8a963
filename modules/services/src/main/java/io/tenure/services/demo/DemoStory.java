package io.tenure.services.demo;

import io.tenure.authority.vendor.AuthorityAnswers.Answer;
import io.tenure.services.catalog.AddSku;
import io.tenure.services.demo.DemoEvent.Act;
import io.tenure.services.demo.DemoEvent.Person;
import io.tenure.services.demo.DemoLife.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Everything that happens to one subscription of the demo data, from its purchase to what it comes to. */
final class DemoStory {

    private static final List<String> MORE = List.of("new hires", "second shift starts", "office in Lyon opens",
            "seasonal staff", "laptops for the warehouse", "trainees in September", "ticket 9127", "audit finding",
            "merged with the sister company");
    private static final List<String> FEWER = List.of("two people left", "season is over", "old laptops retired",
            "branch closed", "counted twice", "ticket 9310", "servers moved to the cloud");
    private static final List<String> GONE = List.of("moved to another product", "contract ended",
            "company was taken over", "budget cut");
    private static final List<Person> ADMINISTRATORS = List.of(Person.KERN, Person.OKAFOR, Person.BRANDT);
    /** The days before now in which nothing but the last event happens. */
    private static final int QUIET_DAYS = 8;
    /** Far enough back that a cancellation to the end of a month has taken effect. */
    private static final int LONG_AGO = 45;
    private static final int MOST_CHANGES = 4;

    private final DemoLife life;
    private final Instant now;
    private final Random random;
    private final AddSku.Request sku;
    private final List<DemoEvent> events = new ArrayList<>();
    private int seats;

    DemoStory(DemoLife life, Instant now) {
        this.life = life;
        this.now = now;
        this.random = new Random(7 * life.index() + 1);
        this.sku = DemoCatalog.sku(life.sku());
        this.seats = life.seats();
    }

    /** In the order of their moments. */
    List<DemoEvent> events() {
        begin();
        if (life.index() == 0) {
            changeSeats(at(12, 16), 7, Person.KERN, "ticket 8841");
            changeSeats(at(1, 9), -2, Person.CUSTOMER, "two drivers left");
        } else {
            LocalDate last = life.fate() == Fate.CANCELED ? canceledOn() : today().minusDays(QUIET_DAYS);
            pass(life.bought().plusDays(2), last);
            end(last);
        }
        return events;
    }

    private void begin() {
        Instant at = at(life.bought(), 8 + random.nextInt(4));
        Person buyer = random.nextInt(4) == 0 ? administrator() : Person.CUSTOMER;
        boolean failsAtFirst = life.index() == 150;
        if (life.fate() == Fate.FAILED_PURCHASE || failsAtFirst) {
            add(at, Act.BUY, 0, buyer, null, life.index() % 2 == 0 ? Answer.UNREACHABLE : Answer.GENERAL_ERROR);
        } else {
            add(at, Act.BUY, 0, buyer, null);
        }
        if (failsAtFirst) {
            add(at.plus(Duration.ofHours(2)), Act.SEND_AGAIN, 1, Person.KERN, null);
        } else if (life.index() == 198) {
            add(at.plus(Duration.ofHours(26)), Act.DROP, 1, Person.KERN, "bought elsewhere meanwhile");
        }
        if (life.fate() != Fate.FAILED_PURCHASE && life.index() % 3 == 1) {
            add(at.plus(Duration.ofMinutes(25)), Act.REVEAL_CODE, 0, Person.CUSTOMER, null);
        }
    }

    /** Some changes on different days before the last. */
    private void pass(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        if (days < 1 || life.fate() == Fate.FAILED_PURCHASE) {
            return;
        }
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (int count = random.nextInt(MOST_CHANGES); count > 0; count--) {
            changes.add(first.plusDays(random.nextInt((int) days)));
        }
        changes.forEach(this::changeOn);
    }

    private void changeOn(LocalDate day) {
        Instant at = at(day, 8 + random.nextInt(3));
        if (random.nextInt(12) == 0) {
            add(at, Act.SUSPEND, 0, administrator(), "invoice overdue");
            add(at.plus(Duration.ofHours(6)), Act.ACTIVATE, 0, administrator(), "payment received");
        } else if (random.nextInt(14) == 0) {
            add(at, Act.CANCEL_AT_PERIOD_END, 0, Person.CUSTOMER, "too expensive");
            add(at.plus(Duration.ofHours(5)), Act.WITHDRAW, 0, Person.CUSTOMER, "discount agreed, staying");
        } else {
            changeSeats(at, random.nextInt(3) == 0 ? -1 - random.nextInt(4) : 1 + random.nextInt(12),
                    random.nextInt(3) == 0 ? administrator() : Person.CUSTOMER, null);
        }
    }

    /** By as many as the SKU's range allows. @param reason null for an invented one */
    private void changeSeats(Instant at, int wanted, Person by, String reason) {
        int most = sku.maxSeats() == null ? Integer.MAX_VALUE : sku.maxSeats();
        int after = Math.max(sku.minSeats(), Math.min(most, seats + wanted));
        if (after > seats) {
            add(at, Act.INCREASE, after - seats, by, reason == null ? pick(MORE) : reason);
        } else if (after < seats) {
            add(at, Act.DECREASE, seats - after, by, reason == null ? pick(FEWER) : reason);
        }
        seats = after;
    }

    private void end(LocalDate canceled) {
        switch (life.fate()) {
            case ACTIVE, FAILED_PURCHASE -> { }
            case FAILED_CHANGE -> add(at(1 + life.index() % 3, 14), Act.INCREASE, 3, Person.CUSTOMER, pick(MORE),
                    life.index() % 20 == 0 ? Answer.GENERAL_ERROR : Answer.CONTRACT_TERMINATED);
            case SUSPENDED -> add(at(2 + random.nextInt(6), 11), Act.SUSPEND, 0, administrator(), "invoice overdue");
            case PENDING_CANCEL -> add(withinPeriod(), Act.CANCEL_AT_PERIOD_END, 0, Person.CUSTOMER, pick(GONE));
            case CANCELED -> cancel(canceled);
            case LAPSING -> add(withinPeriod(), Act.STOP_RENEWAL, 0, Person.CUSTOMER, pick(GONE));
        }
    }

    private void cancel(LocalDate day) {
        boolean monthly = sku.period().toTotalMonths() == 1;
        int manner = life.index() / 7 % 3;
        if (!monthly || manner == 0) {
            add(at(day, 14), Act.CANCEL, 0, administrator(), pick(GONE));
        } else if (manner == 1) {
            add(at(day, 14), Act.CANCEL_AT_PERIOD_END, 0, Person.CUSTOMER, pick(GONE));
        } else {
            add(at(day, 14), Act.STOP_RENEWAL, 0, Person.CUSTOMER, pick(GONE));
        }
    }

    private LocalDate canceledOn() {
        LocalDate first = life.bought().plusDays(5);
        long days = today().minusDays(LONG_AGO).toEpochDay() - first.toEpochDay();
        return first.plusDays(days < 1 ? 0 : random.nextInt((int) days));
    }

    /** Of the last days, but not before this month, so that a period of a month is not over yet. */
    private Instant withinPeriod() {
        Instant month = today().withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant earliest = now.minus(Duration.ofDays(QUIET_DAYS - 3));
        long seconds = Duration.between(month.isAfter(earliest) ? month : earliest, now).toSeconds();
        return now.minusSeconds((long) (seconds * random.nextDouble()));
    }

    private void add(Instant at, Act act, int number, Person by, String reason) {
        add(at, act, number, by, reason, Answer.NORMAL);
    }

    private void add(Instant at, Act act, int number, Person by, String reason, Answer answer) {
        events.add(new DemoEvent(at, act, life, number, by, reason, answer));
    }

    private Instant at(int daysAgo, int hour) {
        return at(today().minusDays(daysAgo), hour);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, random.nextInt(60), random.nextInt(60)).toInstant(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Person administrator() {
        return ADMINISTRATORS.get(random.nextInt(ADMINISTRATORS.size()));
    }

    private String pick(List<String> reasons) {
        return reasons.get(random.nextInt(reasons.size()));
    }
}
