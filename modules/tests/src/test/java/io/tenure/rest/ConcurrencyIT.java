package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Many change one subscription at the same time, and no seat is lost (rulings.md 1). */
@RunAsClient
class ConcurrencyIT extends OverRest {

    private int orders(String number, String kind) {
        return (int) given.whole(on(number, "orders"), 200).stream()
                .filter(order -> order.getString("kind").equals(kind) && order.getString("status").equals("SUCCEEDED"))
                .count();
    }

    private int chargedSeats(String number) {
        return given.whole(on(number, "charges"), 200).stream().mapToInt(charge -> charge.getInt("seats")).sum();
    }

    @Test
    void fifty_parallel_increases_of_1_from_10_give_exactly_60_with_50_orders() {
        String number = given.subscription(10);
        List<Answer> answers = AtOnce.times(50, i -> administrator.post(on(number, "increase-seats"), Json.seats(1)));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.number("seats")).doesNotHaveDuplicates();
        assertThat(read(number).number("seats")).isEqualTo(60);
        assertThat(orders(number, "INCREASE_SEATS")).isEqualTo(50);
        assertThat(chargedSeats(number)).isEqualTo(60);
    }

    @Test
    void parallel_increases_stop_exactly_at_the_maximum() {
        String number = given.buy(given.customer(), given.sku(5, 20, "3.00", "PRORATED", "CALENDAR"), 10);
        List<Answer> answers = AtOnce.times(30, i -> administrator.post(on(number, "increase-seats"), Json.seats(1)));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(10);
        answers.stream().filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.is(422, "SEATS_ABOVE_MAXIMUM"));
        assertThat(read(number).number("seats")).isEqualTo(20);
    }

    @Test
    void increases_and_decreases_at_once_add_up() {
        String number = given.subscription(50);
        List<Answer> answers = AtOnce.times(30, i -> administrator.post(
                on(number, i % 2 == 0 ? "increase-seats" : "decrease-seats"), Json.seats(i % 2 == 0 ? 2 : 1)));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(read(number).number("seats")).isEqualTo(50 + 15 * 2 - 15);
        Answer newest = administrator.get(on(number, "orders?limit=1"));
        assertThat(newest.number("items/0/seatsAfter")).isEqualTo(65);
        assertThat(chargedSeats(number)).isEqualTo(read(number).number("chargedSeats")).isBetween(65, 80);
    }

    @Test
    void of_two_administrators_with_the_same_version_one_is_told_that_it_has_changed() {
        String number = given.subscription(10);
        Rest seen = administrator.with("If-Match", read(number).etag());
        List<Answer> answers = AtOnce.times(2, i -> seen.post(on(number, "increase-seats"), Json.seats(5)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(read(number).number("seats")).isEqualTo(15);
    }

    @Test
    void a_customer_and_an_administrator_at_once_both_count() {
        String customer = given.customer();
        String number = given.buy(customer, given.sku(), 10);
        Rest shop = given.customerToken(customer);
        List<Answer> answers = AtOnce.times(20, i -> (i % 2 == 0 ? shop : administrator)
                .post(on(number, "increase-seats"), Json.seats(1)));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(read(number).number("seats")).isEqualTo(30);
    }

    @Test
    void suspend_and_cancel_at_once_leave_a_state_that_the_rules_know() {
        for (int round = 0; round < 5; round++) {
            String number = given.subscription(10);
            List<Answer> answers = AtOnce.times(2, i -> i == 0 ? administrator.post(on(number, "suspend"))
                    : administrator.post(on(number, "cancel"), Json.of("when", "IMMEDIATE")));
            answers.get(1).is(200);
            assertThat(read(number).text("status")).isEqualTo("CANCELED");
            if (answers.get(0).status() != 200) {
                answers.get(0).is(422, "ALREADY_CANCELED");
            }
            assertThat(administrator.get(on(number, "orders")).items())
                    .hasSize(answers.get(0).status() == 200 ? 3 : 2);
        }
    }

    @Test
    void suspended_twice_at_once_is_suspended_once() {
        String number = given.subscription(10);
        List<Answer> answers = AtOnce.times(6, i -> administrator.post(on(number, "suspend")));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(orders(number, "SUSPEND")).isEqualTo(1);
    }

    @Test
    void a_clock_that_moves_meanwhile_loses_no_change_and_no_period() {
        LocalDate first = nextMonthOn(15);
        String number = given.subscription(10);
        List<Answer> answers = AtOnce.times(21, i -> i == 0 ? administrator.post("/sandbox/clock",
                Json.of("advance", "P2M")) : administrator.post(on(number, "increase-seats"), Json.seats(1)));
        answers.get(0).is(200);
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> {
            assertThat(answer.is(409, "RENEWAL_PENDING").header("Retry-After")).isNotNull();
            administrator.post(on(number, "increase-seats"), Json.seats(1)).is(200);
        });
        Answer after = read(number);
        assertThat(after.number("seats")).isEqualTo(30);
        assertThat(after.day("period/start")).isEqualTo(today().withDayOfMonth(1));
        assertThat(given.whole(on(number, "charges"), 200).stream()
                .filter(charge -> charge.getString("kind").equals("PERIOD"))
                .map(charge -> charge.getString("at").substring(0, 10)))
                .containsExactly(first.plusMonths(2).withDayOfMonth(1).toString(),
                        first.plusMonths(1).withDayOfMonth(1).toString(), first.toString());
        assertThat(orders(number, "INCREASE_SEATS")).isEqualTo(20);
        nextMonthOn(1);
        Answer renewal = administrator.get(on(number, "charges?limit=1"));
        assertThat(renewal.number("items/0/seats")).isEqualTo(30);
    }

    @Test
    void of_two_who_move_the_clock_at_once_nobody_moves_it_back() {
        List<Answer> answers = AtOnce.times(4, i -> administrator.post("/sandbox/clock", Json.of("advance", "P1D")));
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.is(409, "CLOCK_MOVING"));
        assertThat(answers).extracting(Answer::status).containsAnyOf(200);
    }
}
