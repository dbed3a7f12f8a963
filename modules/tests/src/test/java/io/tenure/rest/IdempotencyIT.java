package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** {@code Idempotency-Key} on every POST: a call that is made again does nothing again (rulings.md 11). */
@RunAsClient
class IdempotencyIT extends OverRest {

    private static Rest keyed(Rest caller) {
        return caller.with("Idempotency-Key", GivenOverRest.unique("key"));
    }

    @Test
    void the_same_call_again_gets_the_first_answer_again() {
        String customer = given.customer();
        Json order = Json.of("customer", customer, "sku", given.sku(), "seats", 10);
        Rest keyed = keyed(administrator);
        Answer first = keyed.post("/subscriptions", order).is(201);
        administrator.post(on(first.text("number"), "increase-seats"), Json.seats(1)).is(200);
        Answer again = keyed.post("/subscriptions", order).is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(administrator.get("/subscriptions?customer=" + customer).items()).hasSize(1);
    }

    @Test
    void every_kind_of_change_is_done_once_with_a_key() {
        String number = given.subscription(10);
        Rest increase = keyed(administrator);
        Rest suspend = keyed(administrator);
        for (int i = 0; i < 3; i++) {
            increase.post(on(number, "increase-seats"), Json.seats(5)).is(200);
        }
        for (int i = 0; i < 3; i++) {
            suspend.post(on(number, "suspend")).is(200);
        }
        assertThat(read(number).number("seats")).isEqualTo(15);
        assertThat(administrator.get(on(number, "orders")).items()).hasSize(3);
        Rest token = keyed(administrator);
        String secret = token.post("/tokens", Json.of("role", "auditor")).is(201).text("token");
        assertThat(token.post("/tokens", Json.of("role", "auditor")).is(201).text("token")).isEqualTo(secret);
    }

    @Test
    void a_key_with_another_request_is_refused() {
        String number = given.subscription(10);
        Rest keyed = keyed(administrator);
        keyed.post(on(number, "increase-seats"), Json.seats(1)).is(200);
        keyed.post(on(number, "increase-seats"), Json.seats(2)).is(422, "IDEMPOTENCY_KEY_REUSED");
        keyed.post(on(number, "decrease-seats"), Json.seats(1)).is(422, "IDEMPOTENCY_KEY_REUSED");
        keyed.post(on(number, "increase-seats?preview=true"), Json.seats(1)).is(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(read(number).number("seats")).isEqualTo(11);
    }

    @Test
    void a_refused_call_is_not_kept() {
        String number = given.subscription(10);
        Rest keyed = keyed(administrator);
        keyed.post(on(number, "decrease-seats"), Json.seats(50)).is(422, "SEATS_BELOW_MINIMUM");
        keyed.post(on(number, "decrease-seats"), Json.of()).is(400, "REQUIRED");
        administrator.post(on(number, "increase-seats"), Json.seats(60)).is(200);
        assertThat(keyed.post(on(number, "decrease-seats"), Json.seats(50)).is(200).number("seats")).isEqualTo(20);
    }

    @Test
    void callers_have_keys_of_their_own() {
        String sku = given.sku();
        String key = GivenOverRest.unique("key");
        for (int i = 0; i < 2; i++) {
            String customer = given.customer();
            Rest shop = given.customerToken(customer).with("Idempotency-Key", key);
            assertThat(shop.post("/subscriptions", Json.of("sku", sku, "seats", 10)).is(201).text("customer"))
                    .isEqualTo(customer);
        }
    }

    @Test
    void a_key_that_cannot_be_one_is_refused() {
        String number = given.subscription(10);
        for (String key : List.of(" ", "x".repeat(256))) {
            administrator.with("Idempotency-Key", key).post(on(number, "increase-seats"), Json.seats(1))
                    .is(400, "IDEMPOTENCY_KEY_INVALID");
        }
        administrator.with("Idempotency-Key", GivenOverRest.unique("x".repeat(200)))
                .post(on(number, "increase-seats"), Json.seats(1)).is(200);
    }

    @Test
    void many_calls_with_one_key_at_once_are_one_change() {
        String number = given.subscription(10);
        Rest keyed = keyed(administrator);
        List<Answer> answers = AtOnce.times(24, i -> keyed.post(on(number, "increase-seats"), Json.seats(5)));
        List<Answer> done = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(done).isNotEmpty();
        assertThat(done.stream().map(Answer::body).distinct()).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer ->
                assertThat(answer.is(409, "IDEMPOTENCY_KEY_IN_USE").header("Retry-After")).isNotNull());
        assertThat(read(number).number("seats")).isEqualTo(15);
        assertThat(administrator.get(on(number, "orders")).items()).hasSize(2);
    }

    @Test
    void a_double_purchase_with_one_key_is_one_subscription() {
        String customer = given.customer();
        Rest shop = keyed(given.customerToken(customer));
        String sku = given.sku();
        List<Answer> answers = AtOnce.times(8, i -> shop.post("/subscriptions", Json.of("sku", sku, "seats", 10)));
        assertThat(answers).extracting(Answer::status).containsAnyOf(201).isSubsetOf(201, 409);
        assertThat(administrator.get("/subscriptions?customer=" + customer).items()).hasSize(1);
    }
}
