package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** {@code ETag} on single things; {@code If-Match} on every change, {@code If-None-Match} on reads. */
@RunAsClient
class ConditionalRequestsIT extends OverRest {

    private Rest ifMatch(String tag) {
        return administrator.with("If-Match", tag);
    }

    @Test
    void single_things_have_a_tag_and_what_is_known_is_not_sent_again() {
        String number = given.subscription(10);
        String sku = read(number).text("sku");
        String customer = read(number).text("customer");
        for (String path : new String[] {"/subscriptions/" + number, "/skus/" + sku, "/customers/" + customer}) {
            Answer first = administrator.get(path).is(200);
            assertThat(first.etag()).as(path).matches("\"\\d+\"");
            Answer known = administrator.with("If-None-Match", first.etag()).get(path).is(304);
            assertThat(known.body()).isEmpty();
            assertThat(known.etag()).isEqualTo(first.etag());
            administrator.with("If-None-Match", "\"0\", W/" + first.etag()).get(path).is(304);
            administrator.with("If-None-Match", "\"other\"").get(path).is(200);
        }
    }

    @Test
    void a_change_answers_the_new_tag() {
        String number = given.subscription(10);
        String before = read(number).etag();
        String after = ifMatch(before).post(on(number, "increase-seats"), Json.seats(1)).is(200).etag();
        assertThat(after).isNotEqualTo(before).isEqualTo(read(number).etag());
        administrator.with("If-None-Match", before).get("/subscriptions/" + number).is(200);
    }

    @Test
    void every_change_of_a_subscription_refuses_a_stale_tag_and_does_nothing() {
        String number = given.subscription(10);
        String stale = read(number).etag();
        Answer now = administrator.post(on(number, "increase-seats"), Json.seats(1)).is(200);
        Map.of("increase-seats", Json.seats(1), "decrease-seats", Json.seats(1), "suspend", Json.of(), "cancel",
                Json.of("when", "IMMEDIATE")).forEach((action, body) -> {
                    ifMatch(stale).post(on(number, action), body).is(412, "STALE");
                    ifMatch("\"none\"").post(on(number, action), body).is(412, "STALE");
                    ifMatch("W/" + now.etag()).post(on(number, action), body).is(412, "STALE");
                });
        ifMatch(stale).patch("/subscriptions/" + number, Json.of("autoRenew", false)).is(412, "STALE");
        assertThat(read(number).etag()).isEqualTo(now.etag());
        String suspended = ifMatch(now.etag()).post(on(number, "suspend")).is(200).etag();
        ifMatch(now.etag()).post(on(number, "activate")).is(412, "STALE");
        ifMatch(suspended).post(on(number, "activate")).is(200);
        administrator.post(on(number, "cancel"), Json.of("when", "END_OF_PERIOD")).is(200);
        ifMatch(suspended).post(on(number, "withdraw-cancellation")).is(412, "STALE");
        ifMatch("*").post(on(number, "withdraw-cancellation")).is(200);
    }

    @Test
    void changes_of_skus_and_customers_refuse_a_stale_tag() {
        for (String path : new String[] {"/skus/" + given.sku(), "/customers/" + given.customer()}) {
            String stale = administrator.get(path).is(200).etag();
            String fresh = ifMatch(stale).patch(path, Json.of("name", "New name")).is(200).etag();
            ifMatch(stale).patch(path, Json.of("name", "Another")).is(412, "STALE");
            assertThat(administrator.get(path).text("name")).isEqualTo("New name");
            ifMatch(fresh).patch(path, Json.of("name", "Third name")).is(200);
        }
    }

    @Test
    void a_failed_order_is_sent_again_or_dropped_only_by_who_has_seen_it() {
        String number = given.subscription(10);
        String stale = read(number).etag();
        given.failedIncrease(number, 1, "UNREACHABLE");
        ifMatch(stale).post(on(number, "orders/2/send-again")).is(412, "STALE");
        ifMatch(stale).post(on(number, "orders/2/drop")).is(412, "STALE");
        ifMatch(read(number).etag()).post(on(number, "orders/2/drop")).is(200);
    }
}
