package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Lists are walked by cursor: every row once, in a stable order, whatever happens meanwhile. */
@RunAsClient
class ListsIT extends OverRest {

    /** Its path with things that are there. */
    private String real(Route route, String subscription, String customer) {
        String device = given.device(customer);
        String key = given.keyOf(subscription);
        return route.path().replace("/pools/{id}", "/pools/" + given.pool(1))
                .replace("/subscriptions/{number}", "/subscriptions/" + subscription)
                .replace("/customers/{number}", "/customers/" + customer)
                .replace("/keys/{serial}", "/keys/" + key)
                .replace("/machines/{id}", "/machines/" + device)
                .replace("/webhooks/{id}", "/webhooks/" + given.webhook())
                .replace("/activation-tasks/{id}", "/activation-tasks/" + given.task(key, device));
    }

    private String busySubscription(String customer) {
        String number = given.buy(customer, given.sku(), 10);
        for (int i = 0; i < 6; i++) {
            administrator.post(on(number, "increase-seats"), Json.seats(1)).is(200);
        }
        return number;
    }

    private static List<String> texts(List<JsonObject> rows) {
        return rows.stream().map(JsonObject::toString).toList();
    }

    @Test
    void every_list_is_walked_with_each_row_once() {
        String customer = given.customer();
        String number = busySubscription(customer);
        for (String list : List.of("orders", "charges", "timeline")) {
            List<String> atOnce = texts(administrator.get(on(number, list + "?limit=200")).is(200).items());
            assertThat(atOnce).as(list).hasSize(7).doesNotHaveDuplicates();
            for (int limit : new int[] {1, 3, 7}) {
                assertThat(texts(given.whole(on(number, list), limit))).as(list + " by " + limit).isEqualTo(atOnce);
            }
        }
    }

    @Test
    void filtered_lists_keep_their_filter_from_page_to_page() {
        String customer = given.customer();
        String sku = given.sku();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            numbers.add(given.buy(customer, sku, 10));
        }
        for (String filter : List.of("customer=" + customer, "sku=" + sku, "sku=" + sku + "&status=ACTIVE")) {
            List<JsonObject> rows = given.whole("/subscriptions?" + filter, 2);
            assertThat(rows).extracting(row -> row.getString("number")).as(filter)
                    .containsExactlyInAnyOrderElementsOf(numbers);
        }
    }

    @Test
    void what_comes_meanwhile_moves_no_row_to_another_page() {
        String customer = given.customer();
        String sku = given.sku();
        for (int i = 0; i < 6; i++) {
            given.buy(customer, sku, 10);
        }
        String list = "/subscriptions?customer=" + customer + "&limit=3";
        List<String> all = administrator.get("/subscriptions?customer=" + customer).all("number");
        Answer first = administrator.get(list).is(200);
        given.buy(customer, sku, 10);
        List<String> second = administrator.get(list + "&cursor=" + first.text("next")).is(200).all("number");
        List<String> seen = new ArrayList<>(first.all("number"));
        seen.addAll(second);
        assertThat(seen).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void a_page_has_50_rows_unless_said() {
        for (int i = 0; i < 51; i++) {
            administrator.post("/customers", Json.of("name", GivenOverRest.unique("Paged"), "email", "p@x.example"))
                    .is(201);
        }
        Answer page = administrator.get("/customers?q=Paged").is(200);
        assertThat(page.items()).hasSize(50);
        assertThat(page.text("next")).isNotBlank();
    }

    @Test
    void every_list_refuses_a_limit_or_cursor_that_cannot_be() {
        String customer = given.customer();
        String number = busySubscription(customer);
        assertThat(Route.lists()).hasSizeGreaterThan(8);
        for (Route route : Route.lists()) {
            String path = real(route, number, customer);
            for (String limit : List.of("0", "-1", "201")) {
                assertThat(administrator.get(path + "?limit=" + limit).status()).as(path + " " + limit).isEqualTo(400);
                assertThat(administrator.get(path + "?limit=" + limit).code()).as(path).isEqualTo("LIMIT_INVALID");
            }
            assertThat(administrator.get(path + "?limit=ten").status()).as(path).isEqualTo(400);
            for (String cursor : List.of("none", "9", "%00", "AAAA", "%ff")) {
                assertThat(administrator.get(path + "?cursor=" + cursor).code()).as(path + " " + cursor)
                        .isEqualTo("CURSOR_INVALID");
            }
            Answer page = administrator.get(path + "?limit=200").is(200);
            assertThat(page.json().keySet()).as(path).containsExactlyInAnyOrder("items", "next");
        }
    }

    @Test
    void a_cursor_that_was_made_up_never_breaks_a_list() {
        String far = Instant.MAX + "\u001f" + Long.MAX_VALUE + "\u001f" + Long.MAX_VALUE;
        for (String made : List.of("99999999999", Long.MAX_VALUE + "\u001f" + Long.MAX_VALUE, far, "-5", "x\u001f1")) {
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(StandardCharsets.UTF_8));
            for (Route route : Route.lists()) {
                for (String sort : List.of("", "&sort=OLDEST", "&sort=RENEWS")) {
                    assertThat(administrator.get(route.path().replaceAll("\\{[a-z]+}", "1") + "?cursor=" + cursor + sort)
                            .status()).as(route.path() + " " + made).isIn(200, 400, 404);
                }
            }
        }
    }

    @Test
    void charges_come_as_csv_too_all_of_them() {
        String customer = given.customer();
        String number = busySubscription(customer);
        for (Answer table : List.of(administrator.with("Accept", "text/csv").get(on(number, "charges")),
                administrator.get("/charges?format=csv&customer=" + customer))) {
            assertThat(table.is(200).header("Content-Type")).startsWith("text/csv");
            assertThat(table.header("Content-Disposition")).contains("charges.csv");
            assertThat(table.body().lines()).hasSize(8).first().asString().startsWith("subscription,number,kind");
        }
    }
}
