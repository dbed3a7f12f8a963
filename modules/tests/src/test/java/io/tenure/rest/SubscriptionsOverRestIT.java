package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What a shop's script does with seats, from the purchase to the end, and that previews say what then happens. */
@RunAsClient
class SubscriptionsOverRestIT extends OverRest {

    @Test
    void a_customer_buys_10_seats_adds_5_takes_3_away_reads_the_code_and_cancels() {
        String customer = given.customer();
        Rest shop = given.customerToken(customer);
        Answer bought = shop.post("/subscriptions", Json.of("sku", given.sku(), "seats", 10, "poNumber", "PO 7"))
                .is(201);
        String number = bought.text("number");
        assertThat(bought.text("status")).isEqualTo("ACTIVE");
        assertThat(bought.text("customer")).isEqualTo(customer);
        assertThat(bought.text("poNumber")).isEqualTo("PO 7");
        assertThat(bought.text("autoRenew")).isEqualTo("true");
        assertThat(bought.header("Location")).endsWith("/api/v1/subscriptions/" + number);
        String code = shop.get(on(number, "activation-code")).is(200).text("activationCode");
        assertThat(code).matches("([A-Z0-9]{5}-){3}[A-Z0-9]{5}");

        assertThat(shop.post(on(number, "increase-seats"), Json.seats(5)).is(200).number("seats")).isEqualTo(15);
        assertThat(shop.post(on(number, "decrease-seats"), Json.seats(3)).is(200).number("seats")).isEqualTo(12);
        assertThat(shop.get(on(number, "activation-code")).is(200).text("activationCode")).isEqualTo(code);
        Answer ended = shop.post(on(number, "cancel"), Json.of("when", "IMMEDIATE", "reason", "enough")).is(200);
        assertThat(ended.text("status")).isEqualTo("CANCELED");
        assertThat(ended.text("endedOn")).isEqualTo(today().toString());

        assertThat(shop.get(on(number, "orders")).is(200).all("kind"))
                .containsExactly("CANCEL", "DECREASE_SEATS", "INCREASE_SEATS", "PURCHASE");
        assertThat(shop.get(on(number, "orders")).all("status")).containsOnly("SUCCEEDED");
        assertThat(shop.get(on(number, "charges")).is(200).all("kind")).containsExactly("INCREASE", "PERIOD");
    }

    @Test
    void the_preview_of_a_purchase_is_what_is_then_charged() {
        LocalDate day = nextMonthOn(12);
        String sku = given.sku();
        Json order = Json.of("customer", given.customer(), "sku", sku, "seats", 10);
        Answer preview = administrator.post("/subscriptions?preview=true", order).is(200);
        assertThat(preview.amount("costNow")).isEqualTo(restOfMonth(10, "3.00", day));
        assertThat(preview.amount("costPerPeriod")).isEqualByComparingTo("30");
        assertThat(preview.number("minSeats")).isEqualTo(5);
        assertThat(preview.number("maxSeats")).isEqualTo(100);
        assertThat(preview.day("effectiveOn")).isEqualTo(day);
        assertThat(administrator.get("/subscriptions?sku=" + sku).is(200).items()).isEmpty();

        Answer bought = administrator.post("/subscriptions", order).is(201);
        assertThat(bought.day("period/start")).isEqualTo(day);
        assertThat(bought.day("period/end")).isEqualTo(day.withDayOfMonth(day.lengthOfMonth()));
        Answer charges = administrator.get(on(bought.text("number"), "charges")).is(200);
        assertThat(charges.items()).hasSize(1);
        assertThat(charges.amount("items/0/amount")).isEqualTo(preview.amount("costNow"));
        assertThat(charges.number("items/0/seats")).isEqualTo(10);
    }

    @Test
    void the_preview_of_an_increase_is_what_is_then_charged() {
        LocalDate day = nextMonthOn(20);
        String number = given.subscription(10);
        Answer preview = administrator.post(on(number, "increase-seats?preview=true"), Json.seats(5)).is(200);
        assertThat(preview.amount("costNow")).isEqualTo(restOfMonth(5, "3.00", day));
        assertThat(preview.amount("costPerPeriod")).isEqualByComparingTo("45");
        assertThat(read(number).number("seats")).isEqualTo(10);
        Answer after = administrator.post(on(number, "increase-seats"), Json.seats(5)).is(200);
        assertThat(after.number("seats")).isEqualTo(preview.number("seats"));
        assertThat(after.amount("costPerPeriod")).isEqualByComparingTo(preview.amount("costPerPeriod"));
        Answer charge = administrator.get(on(number, "charges")).is(200);
        assertThat(charge.text("items/0/kind")).isEqualTo("INCREASE");
        assertThat(charge.number("items/0/seats")).isEqualTo(5);
        assertThat(charge.amount("items/0/amount")).isEqualTo(preview.amount("costNow"));
        assertThat(charge.day("items/0/period/end")).isEqualTo(after.day("period/end"));
    }

    @Test
    void a_whole_period_sku_charges_added_seats_for_the_whole_period() {
        nextMonthOn(20);
        String number = given.buy(given.customer(), given.sku(1, null, "3.00", "WHOLE_PERIOD", "CALENDAR"), 10);
        Answer preview = administrator.post(on(number, "increase-seats?preview=true"), Json.seats(5)).is(200);
        assertThat(preview.amount("costNow")).isEqualByComparingTo("15");
        assertThat(preview.text("maxSeats")).isNull();
        administrator.post(on(number, "increase-seats"), Json.seats(5)).is(200);
        assertThat(administrator.get(on(number, "charges")).amount("items/0/amount")).isEqualByComparingTo("15");
    }

    @Test
    void a_decrease_costs_nothing_and_seats_charged_for_already_come_back_for_nothing() {
        String number = given.subscription(20);
        Answer preview = administrator.post(on(number, "decrease-seats?preview=true"), Json.seats(8)).is(200);
        assertThat(preview.number("seats")).isEqualTo(12);
        assertThat(preview.amount("costNow")).isZero();
        assertThat(preview.amount("costPerPeriod")).isEqualByComparingTo("36");
        assertThat(administrator.post(on(number, "decrease-seats"), Json.seats(8)).is(200).number("seats"))
                .isEqualTo(12);
        assertThat(administrator.post(on(number, "increase-seats?preview=true"), Json.seats(8)).is(200)
                .amount("costNow")).isZero();
        administrator.post(on(number, "increase-seats"), Json.seats(8)).is(200);
        assertThat(administrator.get(on(number, "charges")).items()).hasSize(1);
    }

    @Test
    void an_administrator_suspends_and_activates_and_the_code_stays() {
        String number = given.subscription(10);
        String code = administrator.get(on(number, "activation-code")).text("activationCode");
        assertThat(administrator.post(on(number, "suspend?preview=true")).is(200).amount("costNow")).isZero();
        assertThat(administrator.post(on(number, "suspend"), Json.of("reason", "overdue")).is(200).text("status"))
                .isEqualTo("SUSPENDED");
        assertThat(administrator.get(on(number, "activation-code")).is(200).text("activationCode")).isEqualTo(code);
        assertThat(administrator.post(on(number, "activate?preview=true")).is(200).number("seats")).isEqualTo(10);
        assertThat(administrator.post(on(number, "activate")).is(200).text("status")).isEqualTo("ACTIVE");
        assertThat(administrator.get(on(number, "activation-code")).text("activationCode")).isEqualTo(code);
    }

    @Test
    void a_cancellation_to_the_periods_end_can_be_withdrawn() {
        nextMonthOn(5);
        String number = given.subscription(10);
        Json atEnd = Json.of("when", "END_OF_PERIOD");
        Answer preview = administrator.post(on(number, "cancel?preview=true"), atEnd).is(200);
        assertThat(preview.amount("costPerPeriod")).isZero();
        Answer pending = administrator.post(on(number, "cancel"), atEnd).is(200);
        assertThat(pending.text("status")).isEqualTo("PENDING_CANCEL");
        assertThat(preview.day("effectiveOn")).isEqualTo(pending.day("period/end").plusDays(1));
        assertThat(administrator.post(on(number, "withdraw-cancellation")).is(200).text("status"))
                .isEqualTo("ACTIVE");

        administrator.post(on(number, "suspend")).is(200);
        administrator.post(on(number, "cancel"), atEnd).is(200);
        assertThat(administrator.post(on(number, "withdraw-cancellation")).is(200).text("status"))
                .isEqualTo("SUSPENDED");
    }

    @Test
    void a_cancellation_takes_effect_at_once_or_on_a_past_day_of_the_period() {
        LocalDate first = nextMonthOn(5);
        String atOnce = given.subscription(10);
        String byDate = given.subscription(10);
        moveTo(first.plusDays(9));
        assertThat(administrator.post(on(atOnce, "cancel"), Json.of("when", "IMMEDIATE")).is(200).day("endedOn"))
                .isEqualTo(first.plusDays(9));
        Answer ended = administrator.post(on(byDate, "cancel"),
                Json.of("when", "DATE", "date", first.plusDays(2), "reason", "left")).is(200);
        assertThat(ended.text("status")).isEqualTo("CANCELED");
        assertThat(ended.day("endedOn")).isEqualTo(first.plusDays(2));
    }

    @Test
    void without_auto_renew_a_subscription_ends_with_its_period() {
        nextMonthOn(5);
        String ending = given.subscription(10);
        String going = given.subscription(10);
        Answer off = administrator.patch("/subscriptions/" + ending, Json.of("autoRenew", false)).is(200);
        assertThat(off.text("autoRenew")).isEqualTo("false");
        administrator.patch("/subscriptions/" + ending, Json.of("autoRenew", false)).is(200);
        administrator.patch("/subscriptions/" + going, Json.of("autoRenew", false)).is(200);
        administrator.patch("/subscriptions/" + going, Json.of("autoRenew", true)).is(200);
        nextMonthOn(1);
        assertThat(read(ending).text("status")).isEqualTo("CANCELED");
        assertThat(read(ending).day("endedOn")).isEqualTo(off.day("period/end"));
        assertThat(read(going).text("status")).isEqualTo("ACTIVE");
    }

    @Test
    void a_year_passes_on_the_clock_with_a_charge_each_month_for_the_most_seats_ordered_in_it() {
        LocalDate first = nextMonthOn(1);
        String number = given.subscription(10);
        administrator.post(on(number, "increase-seats"), Json.seats(5)).is(200);
        administrator.post(on(number, "decrease-seats"), Json.seats(3)).is(200);
        Answer moved = administrator.post("/sandbox/clock", Json.of("advance", "P1Y")).is(200);
        assertThat(moved.number("jobsRun")).isPositive();
        Answer charges = administrator.get(on(number, "charges?limit=200")).is(200);
        assertThat(charges.items()).hasSize(14);
        assertThat(charges.amount("items/13/amount")).isEqualByComparingTo("30");
        assertThat(charges.amount("items/12/amount")).isEqualByComparingTo("15");
        BigDecimal later = charges.items().subList(0, 12).stream()
                .map(charge -> new BigDecimal(Answer.text(charge, "amount/amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(later).isEqualByComparingTo("432");
        assertThat(charges.text("items/0/at")).isEqualTo(first.plusYears(1) + "T00:00:00Z");
        assertThat(read(number).day("period/start")).isEqualTo(first.plusYears(1));
    }

    @Test
    void details_and_timeline_tell_who_did_what_why_and_how_it_was_before() {
        String customer = given.customer();
        String number = given.buy(customer, given.sku(), 10);
        administrator.post(on(number, "increase-seats"), Json.of("seats", 2, "reason", "new hires")).is(200);
        String code = administrator.get(on(number, "activation-code")).text("activationCode");
        Answer timeline = given.customerToken(customer).get(on(number, "timeline")).is(200);
        assertThat(timeline.all("action")).containsExactly("ACTIVATION_CODE_REVEALED", "INCREASE_SEATS", "PURCHASE");
        assertThat(timeline.text("items/1/reason")).isEqualTo("new hires");
        assertThat(timeline.number("items/1/before/seats")).isEqualTo(10);
        assertThat(timeline.number("items/1/after/seats")).isEqualTo(12);
        assertThat(timeline.text("items/1/role")).isEqualTo("administrator");

        Answer details = administrator.get(on(number, "details")).is(200);
        assertThat(details.text("activationCode")).isEqualTo(code);
        assertThat(details.number("subscription/seats")).isEqualTo(12);
        assertThat(details.text("customer/number")).isEqualTo(customer);
        assertThat(details.text("sku/code")).isEqualTo(details.text("subscription/sku"));
        assertThat(details.json().getJsonArray("orders")).hasSize(2);
        assertThat(details.json().getJsonArray("charges")).hasSize(2);
        assertThat(details.json().getJsonArray("timeline")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(details.header("Cache-Control")).contains("no-store");
        assertThat(given.auditor().get(on(number, "details")).is(200).text("activationCode")).isNull();
    }

    @Test
    void lists_find_by_customer_status_sku_and_words() {
        String customer = given.customer();
        String sku = given.sku();
        String running = given.buy(customer, sku, 10);
        String ended = given.buy(customer, sku, 10);
        administrator.post(on(ended, "cancel"), Json.of("when", "IMMEDIATE")).is(200);
        assertThat(administrator.get("/subscriptions?customer=" + customer).all("number"))
                .containsExactlyInAnyOrder(running, ended);
        assertThat(administrator.get("/subscriptions?sku=" + sku + "&status=CANCELED").all("number"))
                .containsExactly(ended);
        assertThat(administrator.get("/subscriptions?q=" + running).all("number")).containsExactly(running);
        assertThat(administrator.get("/subscriptions?customer=nobody").is(200).items()).isEmpty();
        assertThat(given.customerToken(customer).get("/subscriptions").all("customer")).containsOnly(customer);
    }

    @Test
    void confirmations_of_a_purchase_and_a_cancellation_are_mailed() {
        String email = GivenOverRest.unique("buyer") + "@customer.example";
        String customer = administrator.post("/customers", Json.of("name", "Borealis", "email", email)).is(201)
                .text("number");
        String number = given.buy(customer, given.sku(), 10);
        administrator.post(on(number, "cancel"), Json.of("when", "END_OF_PERIOD")).is(200);
        moveTo(today().plusDays(1));
        assertThat(administrator.get("/sandbox/mail?limit=200").items().stream().filter(mail -> Answer.text(mail, "to").contains(email))
                .map(mail -> Answer.text(mail, "kind"))).contains("PURCHASE_CONFIRMED", "CANCELLATION_CONFIRMED");
    }
}
