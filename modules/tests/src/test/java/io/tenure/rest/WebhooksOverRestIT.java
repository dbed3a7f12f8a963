package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events at an endpoint that answers, refuses, falls silent or is gone. */
@RunAsClient
class WebhooksOverRestIT extends OverRest {

    private final List<String> added = new ArrayList<>();
    private Endpoint endpoint;

    @BeforeEach
    void listen() {
        endpoint = new Endpoint();
    }

    @AfterEach
    void hangUp() {
        added.forEach(id -> administrator.delete("/webhooks/" + id));
        endpoint.close();
    }

    private Answer add(String url, String... events) {
        Answer answer = administrator.post("/webhooks", Json.of("url", url, "description", "Shop", "events", List.of(events)))
                .is(201);
        added.add(answer.text("id"));
        return answer;
    }

    private void pass(String period) {
        administrator.post("/sandbox/clock", Json.of("advance", period)).is(200);
    }

    private List<JsonObject> deliveries(Answer webhook) {
        return administrator.get("/webhooks/" + webhook.text("id") + "/deliveries?limit=200").is(200).items();
    }

    private List<String> typesOf(String subject) {
        return endpoint.received().stream().filter(one -> subject.equals(Answer.text(one.json(), "data/subject")))
                .map(Endpoint.Received::type).toList();
    }

    @Test
    void a_change_arrives_signed_and_tells_what_changed() {
        Answer webhook = add(endpoint.url(), "subscription.*");
        String customer = given.customer();
        String number = given.buy(customer, given.sku(), 10);
        administrator.post(on(number, "increase-seats"), Json.of("seats", 5, "reason", "New colleagues")).is(200);
        administrator.get(on(number, "activation-code")).is(200);
        pass("PT1S");
        assertThat(typesOf(number)).containsExactly("subscription.purchased", "subscription.seats_increased",
                "subscription.activation_code_revealed");
        assertThat(endpoint.types()).doesNotContain("customer.added");
        String code = administrator.get(on(number, "activation-code")).text("activationCode");
        assertThat(endpoint.received()).allSatisfy(one -> {
            assertThat(one.isSignedWith(webhook.text("secret"))).isTrue();
            assertThat(one.body()).doesNotContain(code);
            assertThat(Math.abs(Instant.now().getEpochSecond() - Long.parseLong(one.timestamp()))).isLessThan(120);
        });
        JsonObject increased = endpoint.received().stream().filter(one -> one.type().endsWith("increased")).findFirst()
                .orElseThrow().json();
        assertThat(Answer.text(increased, "data/before/seats")).isEqualTo("10");
        assertThat(Answer.text(increased, "data/after/seats")).isEqualTo("15");
        assertThat(Answer.text(increased, "data/reason")).isEqualTo("New colleagues");
        assertThat(Answer.text(increased, "data/customer")).isEqualTo(customer);
        assertThat(deliveries(webhook)).allSatisfy(row -> assertThat(row.getString("state")).isEqualTo("DELIVERED"));
    }

    @Test
    void changes_made_at_once_arrive_each_once_and_in_their_order() {
        add(endpoint.url(), "subscription.seats_increased");
        String number = given.subscription(10);
        AtOnce.times(8, thread -> IntStream.range(0, 6).mapToObj(i ->
                administrator.post(on(number, "increase-seats"), Json.seats(1)).is(200)).toList());
        pass("PT1S");
        pass("PT1S");
        List<String> seats = endpoint.received().stream().map(one -> Answer.text(one.json(), "data/after/seats")).toList();
        assertThat(seats).isEqualTo(IntStream.rangeClosed(11, 58).mapToObj(String::valueOf).toList());
        assertThat(endpoint.received()).extracting(Endpoint.Received::id).doesNotHaveDuplicates();
    }

    @Test
    void what_is_refused_is_tried_again_and_later_events_of_the_same_thing_wait() {
        Answer webhook = add(endpoint.url(), "subscription.*");
        endpoint.answers(503);
        String number = given.subscription(10);
        pass("PT1S");
        administrator.post(on(number, "increase-seats"), Json.seats(1)).is(200);
        pass("PT1S");
        String other = given.subscription(10);
        pass("PT1S");
        assertThat(typesOf(number)).containsExactly("subscription.purchased");
        assertThat(typesOf(other)).containsExactly("subscription.purchased");
        JsonObject first = deliveries(webhook).get(2);
        assertThat(first.getString("state")).isEqualTo("PENDING");
        assertThat(first.getInt("status")).isEqualTo(503);
        assertThat(first.getString("problem")).isEqualTo("BAD_STATUS");
        endpoint.answers(200);
        pass("PT10S");
        assertThat(typesOf(number)).containsExactly("subscription.purchased", "subscription.purchased",
                "subscription.seats_increased");
        assertThat(endpoint.received().get(0).id()).isEqualTo(endpoint.received().stream()
                .filter(one -> number.equals(Answer.text(one.json(), "data/subject"))).skip(1).findFirst().orElseThrow().id());
    }

    @Test
    void after_three_days_it_is_given_up_and_can_be_replayed() {
        Answer webhook = add(endpoint.url(), "subscription.purchased");
        endpoint.answers(500);
        given.subscription(10);
        pass("P4D");
        JsonObject failed = deliveries(webhook).get(0);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getInt("attempts")).isEqualTo(10);
        assertThat(endpoint.received()).hasSize(10);
        assertThat(endpoint.received()).extracting(Endpoint.Received::id).containsOnly(failed.getString("event"));
        endpoint.answers(200);
        String one = "/webhooks/" + webhook.text("id") + "/deliveries/" + failed.getInt("id") + "/replay";
        assertThat(administrator.post(one).is(200).text("state")).isEqualTo("PENDING");
        pass("PT1S");
        assertThat(deliveries(webhook).get(0).getString("state")).isEqualTo("DELIVERED");
        administrator.post("/webhooks/" + webhook.text("id") + "/deliveries/999999999/replay").is(404, "DELIVERY_NOT_FOUND");
    }

    @Test
    void who_answers_410_is_asked_no_more_until_switched_on() {
        Answer webhook = add(endpoint.url(), "subscription.purchased");
        String address = "/webhooks/" + webhook.text("id");
        endpoint.answers(410);
        given.subscription(10);
        pass("PT1S");
        assertThat(administrator.get(address).is(200).text("state")).isEqualTo("GONE");
        given.subscription(10);
        pass("P1D");
        assertThat(endpoint.received()).hasSize(1);
        administrator.post(address + "/test").is(422, "WEBHOOK_DISABLED");
        Instant now = Instant.parse(administrator.get("/sandbox/clock").text("now"));
        endpoint.answers(200);
        administrator.patch(address, Json.of("enabled", true)).is(200);
        administrator.post(address + "/replay", Json.of("since", now.minusSeconds(2 * 86_400))).is(200);
        pass("PT1S");
        assertThat(endpoint.types()).hasSizeGreaterThanOrEqualTo(3).containsOnly("subscription.purchased");
    }

    @Test
    void a_silent_endpoint_holds_no_other_up() {
        try (Endpoint silent = new Endpoint()) {
            silent.fallsSilent();
            add(silent.url(), "subscription.purchased");
            add(endpoint.url(), "subscription.purchased");
            String number = given.subscription(10);
            pass("PT1S");
            assertThat(silent.received()).hasSize(1);
            assertThat(typesOf(number)).containsExactly("subscription.purchased");
        }
    }

    @Test
    void a_test_goes_to_one_endpoint_and_a_new_secret_signs_beside_the_old_one() {
        Answer webhook = add(endpoint.url(), "sku.added");
        String address = "/webhooks/" + webhook.text("id");
        try (Endpoint other = new Endpoint()) {
            add(other.url());
            Answer rotated = administrator.post(address + "/rotate-secret").is(200);
            assertThat(rotated.text("secret")).startsWith("whsec_").isNotEqualTo(webhook.text("secret"));
            administrator.post(address + "/test").is(200);
            pass("PT1S");
            assertThat(endpoint.types()).containsExactly("webhook.tested");
            assertThat(endpoint.received().get(0).isSignedWith(webhook.text("secret"))).isTrue();
            assertThat(endpoint.received().get(0).isSignedWith(rotated.text("secret"))).isTrue();
            assertThat(other.types()).doesNotContain("webhook.tested", "webhook.added");
            assertThat(administrator.get(address).is(200).body()).doesNotContain("whsec_");
        }
    }

    @Test
    void addresses_that_must_not_be_called_and_names_that_no_event_has_are_refused() {
        for (String url : List.of("http://10.0.0.1/", "http://192.168.1.1/x", "http://169.254.169.254/latest", "http://[fe80::1]/",
                "http://100.64.0.1/", "ftp://shop.example/", "https://user:secret@shop.example/", "https://shop.example/#part",
                "http://0.0.0.0/", "mailto:x@y.example")) {
            assertThat(administrator.post("/webhooks", Json.of("url", url)).status()).as(url).isIn(400, 422);
        }
        administrator.post("/webhooks", Json.of("url", "not an address")).is(400, "MALFORMED");
        administrator.post("/webhooks", Json.of("url", endpoint.url(), "events", List.of("subscription.exploded")))
                .is(422, "UNKNOWN_EVENT_TYPE");
        administrator.get("/webhooks/0").is(404, "WEBHOOK_NOT_FOUND");
    }

    @Test
    void an_endpoint_is_edited_and_deleted_by_who_saw_its_present_version() {
        Answer webhook = add(endpoint.url());
        String address = "/webhooks/" + webhook.text("id");
        administrator.with("If-Match", "\"7\"").patch(address, Json.of("enabled", false)).is(412, "STALE");
        Answer off = administrator.with("If-Match", webhook.etag()).patch(address, Json.of("enabled", false, "events",
                List.of("key.*"))).is(200);
        assertThat(off.text("state")).isEqualTo("DISABLED");
        assertThat(off.text("events")).isEqualTo("[\"key.*\"]");
        administrator.with("If-Match", webhook.etag()).delete(address).is(412, "STALE");
        administrator.delete(address + "?reason=over").is(204);
        administrator.get(address).is(404, "WEBHOOK_NOT_FOUND");
    }
}
