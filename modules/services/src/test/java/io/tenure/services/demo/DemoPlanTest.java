package io.tenure.services.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.services.demo.DemoEvent.Act;
import io.tenure.services.demo.DemoLife.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class DemoPlanTest {

    private static final long SECONDS_OF_TEN_YEARS = 315_360_000;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    @Property(tries = 60)
    void whatever_the_moment_everything_lies_before_it_in_order(@ForAll @LongRange(max = SECONDS_OF_TEN_YEARS) long at) {
        Instant now = FIRST.plusSeconds(at);
        List<DemoEvent> events = new DemoPlan(now).events();
        assertThat(events).extracting(DemoEvent::at).isSorted().allMatch(moment -> !moment.isAfter(now));
        assertThat(events.stream().filter(event -> event.act() == Act.BUY)).hasSize(DemoPlan.SUBSCRIPTIONS);
    }

    @Property(tries = 20)
    void every_fate_is_there_whatever_the_day(@ForAll @LongRange(max = SECONDS_OF_TEN_YEARS) long at) {
        Map<Fate, Long> fates = new DemoPlan(FIRST.plusSeconds(at)).lives().stream()
                .collect(Collectors.groupingBy(DemoLife::fate, Collectors.counting()));
        assertThat(fates).containsOnlyKeys(Fate.values());
        assertThat(fates.get(Fate.ACTIVE)).isGreaterThan(100);
    }

    @Property(tries = 20)
    void seats_stay_within_the_range_of_the_sku(@ForAll @LongRange(max = SECONDS_OF_TEN_YEARS) long at) {
        Instant now = FIRST.plusSeconds(at);
        for (DemoLife life : new DemoPlan(now).lives()) {
            int seats = life.seats();
            for (DemoEvent event : new DemoStory(life, now).events()) {
                seats += event.act() == Act.INCREASE ? event.number() : 0;
                seats -= event.act() == Act.DECREASE ? event.number() : 0;
                assertThat(seats).isGreaterThanOrEqualTo(DemoCatalog.sku(life.sku()).minSeats());
                Integer most = DemoCatalog.sku(life.sku()).maxSeats();
                assertThat(seats).isLessThanOrEqualTo(most == null ? Integer.MAX_VALUE : most);
            }
        }
    }

    @Property(tries = 20)
    void a_cancellation_to_the_end_of_a_month_is_not_over_yet(@ForAll @LongRange(max = SECONDS_OF_TEN_YEARS) long at) {
        Instant now = FIRST.plusSeconds(at);
        LocalDate month = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
        for (DemoLife life : new DemoPlan(now).lives()) {
            if (life.fate() == Fate.PENDING_CANCEL || life.fate() == Fate.LAPSING) {
                List<DemoEvent> events = new DemoStory(life, now).events();
                assertThat(LocalDate.ofInstant(events.get(events.size() - 1).at(), ZoneOffset.UTC))
                        .isAfterOrEqualTo(month);
            }
        }
    }

    @Property(tries = 5)
    void the_same_moment_gives_the_same_year(@ForAll @LongRange(max = SECONDS_OF_TEN_YEARS) long at) {
        Instant now = FIRST.plusSeconds(at);
        assertThat(new DemoPlan(now).events()).isEqualTo(new DemoPlan(now).events());
    }
}
