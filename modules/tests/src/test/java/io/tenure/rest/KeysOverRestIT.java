package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Key storage over REST: what gets in, how a key follows its subscription, and what keeps it from being deleted. */
@RunAsClient
class KeysOverRestIT extends OverRest {

    private final class Sold {
        final String number = given.subscription(10);
        final String serial = given.keyOf(number);

        Answer key() {
            return administrator.get("/keys/" + serial).is(200);
        }

        String code() {
            return administrator.get(on(number, "activation-code")).is(200).text("activationCode");
        }

        void cancel() {
            administrator.post(on(number, "cancel"), Json.of("when", "IMMEDIATE")).is(200);
        }
    }

    private Answer add(String activationCode) {
        return administrator.post("/keys", Json.of("activationCode", activationCode));
    }

    @Test
    void the_key_of_a_subscription_is_in_storage_from_its_purchase_on() {
        Sold sold = new Sold();
        Answer key = sold.key();
        assertThat(List.of(key.text("form"), key.text("state"), key.text("keyType"), key.text("licenseType"),
                key.text("subscription"))).containsExactly("CODE", "AVAILABLE", "DEVICE", "SUBSCRIPTION", sold.number);
        assertThat(key.number("limit")).isEqualTo(10);
        assertThat(key.text("certificate")).isNull();
        assertThat(key.text("expiresOn")).isEqualTo(read(sold.number).text("period/end"));
        assertThat(administrator.get("/keys?q=" + sold.code()).is(200).all("serial")).containsExactly(sold.serial);
        assertThat(administrator.get("/keys?q=" + sold.serial.substring(0, 13)).is(200).all("serial")).contains(sold.serial);
    }

    @Test
    void a_key_follows_the_seats_and_the_state_of_its_subscription() {
        Sold sold = new Sold();
        String before = sold.key().etag();
        administrator.post(on(sold.number, "increase-seats"), Json.seats(5)).is(200);
        assertThat(sold.key().number("limit")).isEqualTo(15);
        assertThat(sold.key().etag()).isNotEqualTo(before);
        administrator.post(on(sold.number, "suspend")).is(200);
        assertThat(sold.key().text("state")).isEqualTo("SUSPENDED");
        administrator.post(on(sold.number, "activate")).is(200);
        assertThat(sold.key().text("state")).isEqualTo("AVAILABLE");
        administrator.post(on(sold.number, "cancel"), Json.of("when", "END_OF_PERIOD")).is(200);
        assertThat(sold.key().text("autoRenew")).isEqualTo("false");
        administrator.post(on(sold.number, "withdraw-cancellation")).is(200);
        assertThat(sold.key().text("autoRenew")).isEqualTo("true");
        sold.cancel();
        assertThat(sold.key().text("state")).isEqualTo("CANCELED");
    }

    @Test
    void a_key_stays_while_its_subscription_runs_and_comes_back_by_its_code_in_any_spelling() {
        Sold sold = new Sold();
        String code = sold.code();
        administrator.delete("/keys/" + sold.serial).is(422, "KEY_OF_SUBSCRIPTION");
        add(code).is(422, "ALREADY_STORED");
        sold.cancel();
        administrator.with("If-Match", "\"1\"").delete("/keys/" + sold.serial).is(412, "STALE");
        administrator.with("If-Match", sold.key().etag()).delete("/keys/" + sold.serial + "?reason=over").is(204);
        administrator.get("/keys/" + sold.serial).is(404, "KEY_NOT_FOUND");
        administrator.delete("/keys/" + sold.serial).is(404, "KEY_NOT_FOUND");
        Answer added = add(" " + code.toLowerCase(Locale.ROOT).replace("-", " ")).is(201);
        assertThat(added.header("Location")).endsWith("/api/v1/keys/" + sold.serial);
        assertThat(added.text("subscription")).isNull();
        assertThat(administrator.get("/keys/" + sold.serial + "/timeline").is(200).all("action")).containsExactly("KEY_ADDED");
        add(code).is(422, "ALREADY_STORED");
    }

    @Test
    void what_is_no_code_is_refused_without_asking_and_what_nobody_issued_is_not_found() {
        given.vendorAnswers("UNREACHABLE");
        try {
            add("ABCDE-FGHIJ").is(400, "MALFORMED");
            administrator.post("/keys", Json.of()).is(400, "CODE_OR_FILE");
            add("ABCDE-FGHJK-MNPQR-STVWX").is(422, "NO_CONNECTION");
        } finally {
            given.vendorAnswers("NORMAL");
        }
        add("ABCDE-FGHJK-MNPQR-STVWX").is(422, "CODE_NOT_FOUND");
    }

    @Test
    void one_call_with_a_key_adds_once_and_a_repeated_one_gets_the_same_answer() {
        Sold sold = new Sold();
        String code = sold.code();
        sold.cancel();
        administrator.delete("/keys/" + sold.serial).is(204);
        var once = administrator.with("Idempotency-Key", GivenOverRest.unique("key"));
        Answer first = once.post("/keys", Json.of("activationCode", code)).is(201);
        assertThat(once.post("/keys", Json.of("activationCode", code)).is(201).body()).isEqualTo(first.body());
    }

    @Test
    void an_unused_key_uses_nothing_of_its_limit() {
        Answer usage = administrator.get("/keys/" + new Sold().serial + "/usage").is(200);
        assertThat(List.of(usage.number("limit"), usage.number("used"), usage.number("percent"))).containsExactly(10, 0, 0);
        assertThat(usage.text("severity")).isEqualTo("NONE");
    }

    @Test
    void automatic_distribution_is_switched_by_who_saw_the_key_as_it_is() {
        Sold sold = new Sold();
        String seen = sold.key().etag();
        Answer on = administrator.with("If-Match", seen).patch("/keys/" + sold.serial, Json.of("autoDistribute", true)).is(200);
        assertThat(on.text("autoDistribute")).isEqualTo("true");
        administrator.with("If-Match", seen).patch("/keys/" + sold.serial, Json.of("autoDistribute", false)).is(412, "STALE");
        administrator.patch("/keys/" + sold.serial, Json.of()).is(400, "NOTHING_TO_CHANGE");
        administrator.with("If-None-Match", on.etag()).get("/keys/" + sold.serial).is(304);
        administrator.patch("/keys/" + sold.serial, Json.of("autoDistribute", false)).is(200);
        assertThat(administrator.get("/keys/" + sold.serial + "/distribution").is(200).text("state")).isEqualTo("OFF");
        assertThat(administrator.get("/keys/" + sold.serial + "/timeline").is(200).all("action"))
                .filteredOn("KEY_EDITED"::equals).hasSize(2);
    }

    @Test
    void a_list_is_filtered_by_type_state_and_end_and_walked_by_cursor() {
        Sold running = new Sold();
        Sold suspended = new Sold();
        administrator.post(on(suspended.number, "suspend")).is(200);
        Sold ending = new Sold();
        administrator.post(on(ending.number, "cancel"), Json.of("when", "END_OF_PERIOD")).is(200);
        assertThat(serials("/keys?state=AVAILABLE")).contains(running.serial).doesNotContain(suspended.serial);
        assertThat(serials("/keys?state=SUSPENDED")).contains(suspended.serial).doesNotContain(running.serial);
        assertThat(serials("/keys?expiring=31")).contains(ending.serial).doesNotContain(running.serial);
        assertThat(serials("/keys?sort=EXPIRES")).contains(running.serial, ending.serial);
        assertThat(serials("/keys?keyType=SERVER")).doesNotContain(running.serial);
        assertThat(serials("/keys").subList(0, 3)).containsExactly(ending.serial, suspended.serial, running.serial);
        administrator.get("/keys?state=GONE").is(400, "MALFORMED");
        administrator.get("/keys?expiring=soon").is(400, "MALFORMED");
    }

    private List<String> serials(String list) {
        return given.whole(list, 2 + list.length() % 3 * 20).stream().map(row -> row.getString("serial")).toList();
    }
}
