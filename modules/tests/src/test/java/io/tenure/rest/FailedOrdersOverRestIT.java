package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when the vendor does not do what was ordered (rulings.md 1 and 2). */
@RunAsClient
class FailedOrdersOverRestIT extends OverRest {

    @AfterEach
    void theVendorIsWell() {
        given.vendorAnswers("NORMAL");
    }

    private Answer failed(String number, String answers) {
        return given.failedIncrease(number, 5, answers);
    }

    private static String behindApi(String address) {
        return address.substring(address.indexOf("/api/v1") + "/api/v1".length());
    }

    @Test
    void each_failure_of_the_vendor_has_its_code_and_leaves_the_subscription_as_it_was() {
        Map.of("UNREACHABLE", "NO_CONNECTION", "GENERAL_ERROR", "99", "INVALID_ANSWER", "INVALID_ANSWER",
                "CONTRACT_TERMINATED", "601").forEach((answers, vendorCode) -> {
                    String number = given.subscription(10);
                    Answer failed = failed(number, answers);
                    assertThat(failed.text("vendorCode")).as(answers).isEqualTo(vendorCode);
                    Answer order = administrator.get(behindApi(failed.text("order"))).is(200);
                    assertThat(order.text("status")).isEqualTo("FAILED");
                    assertThat(order.text("kind")).isEqualTo("INCREASE_SEATS");
                    assertThat(order.text("vendorCode")).isEqualTo(vendorCode);
                    Answer after = read(number);
                    assertThat(after.number("seats")).isEqualTo(10);
                    assertThat(after.text("status")).isEqualTo("ACTIVE");
                    assertThat(after.text("openOrder/id")).isEqualTo(order.text("id"));
                    assertThat(administrator.get(on(number, "charges")).items()).hasSize(1);
                });
    }

    @Test
    void while_a_failed_order_is_open_nothing_else_is_changed() {
        String number = given.subscription(10);
        failed(number, "UNREACHABLE");
        for (String action : new String[] {"increase-seats", "decrease-seats"}) {
            administrator.post(on(number, action), Json.seats(1)).is(409, "CHANGE_PENDING");
            administrator.post(on(number, action + "?preview=true"), Json.seats(1)).is(409, "CHANGE_PENDING");
        }
        administrator.post(on(number, "suspend")).is(409, "CHANGE_PENDING");
        administrator.post(on(number, "cancel"), Json.of("when", "IMMEDIATE")).is(409, "CHANGE_PENDING");
        administrator.patch("/subscriptions/" + number, Json.of("autoRenew", false)).is(409, "CHANGE_PENDING");
        assertThat(read(number).text("actions/increaseSeats")).isEqualTo("CHANGE_PENDING");
    }

    @Test
    void a_failed_order_is_sent_again_and_then_done_once() {
        String number = given.subscription(10);
        String order = behindApi(failed(number, "GENERAL_ERROR").text("order"));
        given.vendorAnswers("UNREACHABLE");
        assertThat(administrator.post(order + "/send-again").is(502, "PROVISIONING_FAILED").text("vendorCode"))
                .isEqualTo("NO_CONNECTION");
        given.vendorAnswers("NORMAL");
        assertThat(administrator.post(order + "/send-again").is(200).number("seats")).isEqualTo(15);
        Answer done = administrator.get(order).is(200);
        assertThat(done.text("status")).isEqualTo("SUCCEEDED");
        assertThat(done.number("attempts")).isEqualTo(3);
        administrator.post(order + "/send-again").is(422, "ORDER_NOT_FAILED");
        administrator.post(order + "/drop").is(422, "ORDER_NOT_FAILED");
        assertThat(read(number).number("seats")).isEqualTo(15);
        assertThat(administrator.get(on(number, "charges")).items()).hasSize(2);
        administrator.post(on(number, "increase-seats"), Json.seats(1)).is(200);
    }

    @Test
    void a_failed_order_that_is_dropped_makes_way() {
        String number = given.subscription(10);
        String order = behindApi(failed(number, "INVALID_ANSWER").text("order"));
        Answer dropped = administrator.post(order + "/drop", Json.of("reason", "changed our mind")).is(200);
        assertThat(dropped.number("seats")).isEqualTo(10);
        assertThat(dropped.text("openOrder")).isNull();
        assertThat(administrator.get(order).text("status")).isEqualTo("DROPPED");
        assertThat(administrator.post(on(number, "increase-seats"), Json.seats(1)).is(200).number("seats"))
                .isEqualTo(11);
    }

    @Test
    void a_purchase_that_failed_is_kept_without_code_and_charge_and_begins_when_sent_again() {
        String customer = given.customer();
        Json wanted = Json.of("customer", customer, "sku", given.sku(), "seats", 10);
        given.vendorAnswers("UNREACHABLE");
        Answer failed = administrator.post("/subscriptions", wanted).is(502, "PROVISIONING_FAILED");
        given.vendorAnswers("NORMAL");
        String number = failed.text("subscription");
        assertThat(read(number).text("status")).isEqualTo("FAILED");
        assertThat(administrator.get("/subscriptions?customer=" + customer + "&status=FAILED").all("number"))
                .containsExactly(number);
        assertThat(administrator.get(on(number, "charges")).items()).isEmpty();
        administrator.get(on(number, "activation-code")).is(422, "NO_ACTIVATION_CODE");
        assertThat(administrator.get(on(number, "details")).is(200).text("activationCode")).isNull();
        administrator.post(on(number, "increase-seats"), Json.seats(1)).is(409, "CHANGE_PENDING");

        Answer begun = administrator.post(behindApi(failed.text("order")) + "/send-again").is(200);
        assertThat(begun.text("status")).isEqualTo("ACTIVE");
        assertThat(administrator.get(on(number, "charges")).items()).hasSize(1);
        administrator.get(on(number, "activation-code")).is(200);
    }

    @Test
    void a_failed_purchase_that_is_dropped_is_over() {
        given.vendorAnswers("GENERAL_ERROR");
        Answer failed = administrator.post("/subscriptions", Json.of("customer", given.customer(), "sku", given.sku(),
                "seats", 10)).is(502, "PROVISIONING_FAILED");
        given.vendorAnswers("NORMAL");
        administrator.post(behindApi(failed.text("order")) + "/drop").is(200);
        String number = failed.text("subscription");
        assertThat(read(number).text("status")).isEqualTo("CANCELED");
        administrator.post(on(number, "increase-seats"), Json.seats(1)).is(422, "ALREADY_CANCELED");
        administrator.get(on(number, "activation-code")).is(422, "NO_ACTIVATION_CODE");
    }

    @Test
    void a_key_of_a_failed_order_is_given_back_so_that_the_same_call_tries_anew() {
        String number = given.subscription(10);
        var keyed = administrator.with("Idempotency-Key", GivenOverRest.unique("key"));
        given.vendorAnswers("UNREACHABLE");
        Answer failed = keyed.post(on(number, "increase-seats"), Json.seats(5)).is(502, "PROVISIONING_FAILED");
        given.vendorAnswers("NORMAL");
        keyed.post(on(number, "increase-seats"), Json.seats(5)).is(409, "CHANGE_PENDING");
        administrator.post(behindApi(failed.text("order")) + "/drop").is(200);
        assertThat(keyed.post(on(number, "increase-seats"), Json.seats(5)).is(200).number("seats")).isEqualTo(15);
        assertThat(keyed.post(on(number, "increase-seats"), Json.seats(5)).is(200).number("seats")).isEqualTo(15);
        assertThat(read(number).number("seats")).isEqualTo(15);
    }
}
