package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What the rules refuse, with the code of api.md, and that the preview refuses just the same. */
@RunAsClient
class RefusalsOverRestIT extends OverRest {

    private static final Json NOTHING = Json.of();
    private static final Json ONE = Json.seats(1);

    /** What each action answers in ACTIVE, SUSPENDED, PENDING_CANCEL and CANCELED (rulings.md 4); null is 200. */
    private static final Map<String, String[]> RULES = Map.of(
            "increase-seats", new String[] {null, "NOT_ACTIVE", "PENDING_CANCEL", "ALREADY_CANCELED"},
            "decrease-seats", new String[] {null, "NOT_ACTIVE", "PENDING_CANCEL", "ALREADY_CANCELED"},
            "suspend", new String[] {null, "NOT_ACTIVE", "PENDING_CANCEL", "ALREADY_CANCELED"},
            "activate", new String[] {"NOT_SUSPENDED", null, "NOT_SUSPENDED", "ALREADY_CANCELED"},
            "cancel", new String[] {null, null, null, "ALREADY_CANCELED"},
            "withdraw-cancellation", new String[] {"NOT_PENDING_CANCEL", "NOT_PENDING_CANCEL", null,
                "ALREADY_CANCELED"});

    private static final Map<String, Json> BODIES = Map.of("increase-seats", ONE, "decrease-seats", ONE, "suspend",
            NOTHING, "activate", NOTHING, "cancel", Json.of("when", "IMMEDIATE"), "withdraw-cancellation", NOTHING);

    /** Preview and change alike, and the subscription stays as it was. */
    private void refuses(String number, String action, Json body, String code) {
        Answer before = read(number);
        administrator.post(on(number, action + "?preview=true"), body).is(422, code);
        administrator.post(on(number, action), body).is(422, code);
        assertThat(read(number).etag()).isEqualTo(before.etag());
    }

    private String in(String status) {
        String number = given.subscription(10);
        switch (status) {
            case "SUSPENDED" -> administrator.post(on(number, "suspend")).is(200);
            case "PENDING_CANCEL" -> administrator.post(on(number, "cancel"), Json.of("when", "END_OF_PERIOD")).is(200);
            case "CANCELED" -> administrator.post(on(number, "cancel"), Json.of("when", "IMMEDIATE")).is(200);
            default -> { }
        }
        return number;
    }

    @Test
    void all_that_is_wrong_with_a_request_is_told_at_once() {
        Answer refused = administrator.post("/skus", GivenOverRest.newSku(GivenOverRest.unique("T"), 0, null, "-1.00",
                "PRORATED", "CALENDAR")).is(422, "SEAT_RANGE_INVALID");
        assertThat(refused.text("errors/0/pointer")).isEqualTo("/minSeats");
        assertThat(refused.text("errors/1/pointer")).isEqualTo("/unitPrice");
        assertThat(refused.text("errors/1/code")).isEqualTo("PRICE_INVALID");
    }

    @Test
    void every_action_answers_in_every_state_as_ruled() {
        List<String> states = List.of("ACTIVE", "SUSPENDED", "PENDING_CANCEL", "CANCELED");
        RULES.forEach((action, codes) -> {
            for (int i = 0; i < codes.length; i++) {
                String number = in(states.get(i));
                if (codes[i] == null) {
                    administrator.post(on(number, action + "?preview=true"), BODIES.get(action)).is(200);
                    administrator.post(on(number, action), BODIES.get(action)).is(200);
                } else {
                    refuses(number, action, BODIES.get(action), codes[i]);
                }
            }
        });
    }

    @Test
    void what_the_page_may_disable_is_what_the_api_refuses() {
        for (String status : List.of("ACTIVE", "SUSPENDED", "PENDING_CANCEL", "CANCELED")) {
            String number = in(status);
            Answer shown = read(number);
            Map.of("increase-seats", "increaseSeats", "decrease-seats", "decreaseSeats", "suspend", "suspend",
                    "activate", "activate", "withdraw-cancellation", "withdrawCancellation").forEach((action, name) ->
                    assertThat(administrator.post(on(number, action + "?preview=true"), BODIES.get(action)).code())
                            .as(status + " " + action).isEqualTo(shown.text("actions/" + name)));
        }
    }

    @Test
    void seats_stay_within_the_skus_range() {
        String number = given.subscription(10);
        refuses(number, "decrease-seats", Json.seats(6), "SEATS_BELOW_MINIMUM");
        refuses(number, "increase-seats", Json.seats(91), "SEATS_ABOVE_MAXIMUM");
        refuses(number, "increase-seats", Json.seats(Integer.MAX_VALUE), "SEATS_ABOVE_MAXIMUM");
        refuses(number, "decrease-seats", Json.seats(Integer.MAX_VALUE), "SEATS_BELOW_MINIMUM");
        for (int seats : new int[] {0, -1, Integer.MIN_VALUE}) {
            refuses(number, "increase-seats", Json.seats(seats), "SEATS_NOT_POSITIVE");
            refuses(number, "decrease-seats", Json.seats(seats), "SEATS_NOT_POSITIVE");
        }
        assertThat(administrator.post(on(number, "decrease-seats"), Json.seats(5)).is(200).number("seats"))
                .isEqualTo(5);
        assertThat(administrator.post(on(number, "increase-seats"), Json.seats(95)).is(200).number("seats"))
                .isEqualTo(100);
    }

    @Test
    void a_purchase_stays_within_the_skus_range() {
        String customer = given.customer();
        String sku = given.sku();
        Map.of(4, "SEATS_BELOW_MINIMUM", 101, "SEATS_ABOVE_MAXIMUM", 0, "SEATS_NOT_POSITIVE", -5, "SEATS_NOT_POSITIVE")
                .forEach((seats, code) -> {
                    Json order = Json.of("customer", customer, "sku", sku, "seats", seats);
                    administrator.post("/subscriptions?preview=true", order).is(422, code);
                    Answer refused = administrator.post("/subscriptions", order).is(422, code);
                    assertThat(refused.text("errors/0/pointer")).isEqualTo("/seats");
                });
        assertThat(administrator.get("/subscriptions?customer=" + customer).is(200).items()).isEmpty();
    }

    @Test
    void a_day_of_cancellation_lies_within_the_periods_start_and_today() {
        LocalDate first = nextMonthOn(5);
        String number = given.subscription(10);
        moveTo(first.plusDays(3));
        refuses(number, "cancel", Json.of("when", "DATE", "date", first.minusDays(1)), "DATE_OUTSIDE_PERIOD");
        refuses(number, "cancel", Json.of("when", "DATE", "date", first.plusDays(4)), "DATE_OUTSIDE_PERIOD");
        administrator.post(on(number, "cancel"), Json.of("when", "DATE")).is(400, "REQUIRED");
        administrator.post(on(number, "cancel"), NOTHING).is(400, "REQUIRED");
        administrator.post(on(number, "cancel"), Json.of("when", "IMMEDIATE", "date", first)).is(400, "MALFORMED");
        administrator.post(on(number, "cancel"), Json.of("when", "DATE", "date", first)).is(200);
    }

    @Test
    void auto_renew_follows_the_state_too() {
        Json off = Json.of("autoRenew", false);
        administrator.patch("/subscriptions/" + in("PENDING_CANCEL"), off).is(422, "PENDING_CANCEL");
        administrator.patch("/subscriptions/" + in("CANCELED"), off).is(422, "ALREADY_CANCELED");
    }

    @Test
    void nobody_buys_a_retired_sku_and_who_has_it_goes_on() {
        String sku = given.sku();
        String customer = given.customer();
        String number = given.buy(customer, sku, 10);
        administrator.patch("/skus/" + sku, Json.of("retired", true)).is(200);
        Json order = Json.of("customer", customer, "sku", sku, "seats", 10);
        administrator.post("/subscriptions", order).is(422, "SKU_RETIRED");
        administrator.post("/subscriptions?preview=true", order).is(422, "SKU_RETIRED");
        administrator.post(on(number, "increase-seats"), ONE).is(200);
        nextMonthOn(1);
        assertThat(read(number).text("status")).isEqualTo("ACTIVE");
    }

    @Test
    void what_is_bought_by_whom_must_be_there() {
        String customer = given.customer();
        administrator.post("/subscriptions", Json.of("customer", customer, "sku", "none", "seats", 5))
                .is(404, "SKU_NOT_FOUND");
        administrator.post("/subscriptions", Json.of("customer", "C-0", "sku", given.sku(), "seats", 5))
                .is(404, "CUSTOMER_NOT_FOUND");
        administrator.get("/subscriptions/S-0").is(404, "SUBSCRIPTION_NOT_FOUND");
        administrator.get("/skus/none").is(404, "SKU_NOT_FOUND");
        administrator.get("/customers/C-0").is(404, "CUSTOMER_NOT_FOUND");
        administrator.get("/tokens/0").is(404, "TOKEN_NOT_FOUND");
        String number = given.subscription(10);
        administrator.get(on(number, "orders/99")).is(404, "ORDER_NOT_FOUND");
        administrator.get(on(number, "orders/none")).is(404, "ORDER_NOT_FOUND");
    }

    @Test
    void the_catalog_refuses_what_could_not_be_sold() {
        String code = given.sku();
        administrator.post("/skus", GivenOverRest.newSku(code, 1, null, "1.00", "PRORATED", "CALENDAR"))
                .is(422, "SKU_EXISTS");
        String fresh = GivenOverRest.unique("T");
        administrator.post("/skus", GivenOverRest.newSku(fresh, 0, null, "1.00", "PRORATED", "CALENDAR"))
                .is(422, "SEAT_RANGE_INVALID");
        administrator.post("/skus", GivenOverRest.newSku(fresh, 5, 4, "1.00", "PRORATED", "CALENDAR"))
                .is(422, "SEAT_RANGE_INVALID");
        administrator.post("/skus", GivenOverRest.newSku(fresh, 1, null, "-1.00", "PRORATED", "CALENDAR"))
                .is(422, "PRICE_INVALID");
        administrator.patch("/skus/" + code, Json.of("minSeats", 200)).is(422, "SEAT_RANGE_INVALID");
        String customer = given.customer();
        administrator.post("/customers", Json.of("number", customer, "name", "Twin", "email", "t@customer.example"))
                .is(422, "CUSTOMER_EXISTS");
    }

    @Test
    void tokens_belong_to_a_role_and_only_customers_tokens_to_a_customer() {
        administrator.post("/tokens", Json.of("role", "customer")).is(422, "CUSTOMER_REQUIRED");
        administrator.post("/tokens", Json.of("role", "auditor", "customer", given.customer()))
                .is(422, "CUSTOMER_NOT_ALLOWED");
        administrator.post("/tokens", Json.of("role", "king")).is(400);
        administrator.post("/tokens", Json.of("role", "auditor", "expiresAt", "2020-01-01T00:00:00Z"))
                .is(422, "EXPIRY_PAST");
    }

    @Test
    void the_clock_goes_forward_and_not_too_far() {
        administrator.post("/sandbox/clock", Json.of("to", "2020-01-01T00:00:00Z")).is(422, "CLOCK_BACKWARDS");
        administrator.post("/sandbox/clock", Json.of("advance", "P200Y")).is(422, "CLOCK_TOO_FAR");
        administrator.post("/sandbox/clock", Json.of("advance", "30 days")).is(400, "MALFORMED");
        administrator.post("/sandbox/clock", NOTHING).is(400, "REQUIRED");
    }
}
