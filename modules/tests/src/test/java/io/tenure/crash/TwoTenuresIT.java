package io.tenure.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.crash.SafeLine.Way;
import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two Tenures, of which one has its licenses from the other over HTTPS (rulings.md 1, 2 and 31). Whatever happens to the
 * line, the vendor has each license once and with the seats that were ordered.
 */
class TwoTenuresIT {

    private static final String CHANGES = "PROVISIONING_FAILED";
    @TempDir
    private static Path folder;
    private static TwoTenures both;

    @BeforeAll
    static void start() throws Exception {
        both = TwoTenures.start(folder);
    }

    @AfterAll
    static void stop() {
        if (both != null) {
            both.close();
        }
    }

    @AfterEach
    void theLineIsGood() {
        both.line.is(Way.GOOD);
    }

    private static Rest reseller() {
        return both.reseller();
    }

    private static String on(String subscription, String action) {
        return "/subscriptions/" + subscription + "/" + action;
    }

    private static Answer change(String subscription, String action, Json body) {
        return reseller().post(on(subscription, action), body);
    }

    private static GivenOverRest given() {
        return GivenOverRest.at(Rest.at(reseller().base()));
    }

    private static Answer read(String subscription) {
        return reseller().get("/subscriptions/" + subscription).is(200);
    }

    /** A SKU whose product nobody else has, so that its licenses can be counted at the vendor. */
    private static String sku(String product) {
        return reseller().post("/skus", Json.of("code", GivenOverRest.unique("T"), "product", product, "name", "Standard",
                "edition", "STANDARD", "keyType", "DEVICE", "minSeats", 5, "maxSeats", 100, "unitPrice",
                Json.money("3.00"), "billing", "PRORATED", "period", "P1M", "alignment", "CALENDAR")).is(201).text("code");
    }

    @Test
    void what_is_sold_here_is_issued_there_and_follows_each_change() {
        String number = given().subscription(10);
        assertThat(both.licenseOf(number).number("limit")).isEqualTo(10);
        assertThat(both.licenseOf(number).text("expiresOn")).as("renews by itself").isNull();
        change(number, "increase-seats", Json.seats(5)).is(200);
        change(number, "decrease-seats", Json.seats(3)).is(200);
        assertThat(both.licenseOf(number).number("limit")).isEqualTo(12);
        change(number, "suspend", Json.of()).is(200);
        assertThat(both.licenseOf(number).text("state")).isEqualTo("PAUSED");
        change(number, "activate", Json.of()).is(200);
        change(number, "cancel", Json.of("when", "END_OF_PERIOD")).is(200);
        assertThat(both.licenseOf(number).text("expiresOn")).isEqualTo(read(number).text("period/end"));
        change(number, "withdraw-cancellation", Json.of()).is(200);
        assertThat(both.licenseOf(number).text("expiresOn")).isNull();
        String key = given().keyOf(number);
        assertThat(reseller().get("/keys/" + key).is(200).number("limit")).isEqualTo(12);
        assertThat(reseller().get("/keys/" + key).text("expiresOn")).isEqualTo(read(number).text("period/end"));
        assertThat(reseller().get(on(number, "activation-code")).is(200).text("activationCode")).isNotBlank();
        change(number, "cancel", Json.of("when", "IMMEDIATE")).is(200);
        assertThat(both.licenseOf(number).text("state")).isEqualTo("CANCELED");
        assertThat(reseller().get(on(number, "orders")).is(200).all("status")).containsOnly("SUCCEEDED");
    }

    @Test
    void a_code_is_looked_up_activated_by_a_task_and_blocked_there() {
        Answer license = both.vendor.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE",
                "licenseType", "COMMERCIAL", "edition", "STANDARD", "limit", 5, "term", "P365D")).is(201);
        String serial = license.text("serial");
        reseller().post("/keys", Json.of("activationCode", "AAAAA-AAAAA-AAAAA-AAAAA")).is(422, "CODE_NOT_FOUND");
        Answer key = reseller().post("/keys", Json.of("activationCode", license.text("activationCode"))).is(201);
        assertThat(key.text("serial")).isEqualTo(serial);
        assertThat(task(serial, "COMPLETED")).isEmpty();
        Answer activated = both.vendor.get("/authority/licenses/" + serial).is(200);
        assertThat(activated.number("machines")).isEqualTo(1);
        assertThat(activated.text("expiresOn")).isNotNull().isEqualTo(reseller().get("/keys/" + serial).text("expiresOn"));

        both.vendor.post("/authority/licenses/" + serial + "/block", Json.of("reason", "Sold on")).is(200);
        assertThat(task(serial, "COMPLETED_WITH_ERRORS")).containsExactly("BLOCKED_KEY");
        assertThat(reseller().get("/keys/" + serial).is(200).text("blockedOn")).isNotNull();
    }

    @Test
    void a_code_that_has_expired_goes_on_with_the_newer_key_that_is_published_there() {
        LocalDate end = today().plusDays(10);
        Answer license = both.vendor.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE",
                "licenseType", "COMMERCIAL", "edition", "STANDARD", "limit", 5, "expiresOn", end)).is(201);
        String serial = license.text("serial");
        reseller().post("/keys", Json.of("activationCode", license.text("activationCode"))).is(201);
        task(serial, "COMPLETED");
        both.vendor.post("/authority/licenses/" + serial + "/renewal", Json.of("expiresOn", end.plusDays(400))).is(200);
        reseller().post("/sandbox/clock", Json.of("to", end.plusDays(1) + "T12:00:00Z")).is(200);
        assertThat(reseller().get("/keys/" + serial).is(200).day("expiresOn")).isEqualTo(end.plusDays(400));
        assertThat(task(serial, "COMPLETED")).isEmpty();
        both.vendor.post("/sandbox/clock", Json.of("to", end.plusDays(1) + "T12:00:00Z")).is(200);
        assertThat(task(serial, "COMPLETED")).isEmpty();
        assertThat(reseller().get("/keys/" + serial).is(200).day("expiresOn")).isEqualTo(end.plusDays(400));
        assertThat(both.vendor.get("/authority/licenses/" + serial).is(200).day("expiresOn")).isEqualTo(end.plusDays(400));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.parse(reseller().get("/sandbox/clock").is(200).text("now")), ZoneOffset.UTC);
    }

    /** Runs a task for one more machine. @return the codes of its results, without nulls */
    private static List<String> task(String serial, String state) {
        String task = given().task(serial, given().device(given().customer()));
        reseller().post("/activation-tasks/" + task + "/run").is(200);
        both.until(() -> reseller().get("/activation-tasks/" + task).is(200).text("state").equals(state));
        return reseller().get("/activation-tasks/" + task + "/results").is(200).all("code").stream()
                .filter(code -> code != null).toList();
    }

    @Test
    void a_key_file_of_the_vendor_is_checked_without_asking_and_a_new_key_of_it_is_learned() {
        both.until(() -> addFile().status() == 201);
        both.line.is(Way.CUT);
        addFile().is(201);
        both.vendor.post("/authority/keys/rotate").is(200);
        addFile().is(422, "KEY_FILE_UNKNOWN_KEY");
        both.line.is(Way.GOOD);
        both.until(() -> addFile().status() == 201);
    }

    private static Answer addFile() {
        return reseller().post("/keys", Json.of("keyFile", both.vendor.post("/authority/licenses", Json.of("form",
                "KEY_FILE", "keyType", "SERVER", "licenseType", "COMMERCIAL", "edition", "STANDARD", "limit", 3, "term",
                "P30D")).is(201).text("keyFile")));
    }

    @Test
    void a_line_that_is_cut_fails_the_order_and_mended_it_is_sent_again() {
        String number = given().subscription(10);
        both.line.is(Way.CUT);
        Answer failed = change(number, "increase-seats", Json.seats(5)).is(502, CHANGES);
        assertThat(failed.text("vendorCode")).isEqualTo("NO_CONNECTION");
        assertThat(read(number).number("seats")).isEqualTo(10);
        change(number, "suspend", Json.of()).is(409, "CHANGE_PENDING");
        String order = on(number, "orders/") + failed.text("orderId");
        reseller().post(order + "/send-again").is(502, CHANGES);
        both.line.is(Way.GOOD);
        assertThat(both.licenseOf(number).number("limit")).isEqualTo(10);
        assertThat(reseller().post(order + "/send-again").is(200).number("seats")).isEqualTo(15);
        assertThat(both.licenseOf(number).number("limit")).isEqualTo(15);
        assertThat(reseller().get(on(number, "charges")).is(200).items()).hasSize(2);
        both.line.is(Way.CUT);
        Answer again = change(number, "increase-seats", Json.seats(1)).is(502, CHANGES);
        both.line.is(Way.GOOD);
        reseller().post(on(number, "orders/") + again.text("orderId") + "/drop").is(200);
        assertThat(change(number, "increase-seats", Json.seats(2)).is(200).number("seats")).isEqualTo(17);
        assertThat(both.licenseOf(number).number("limit")).isEqualTo(17);
    }

    @Test
    void a_purchase_whose_answer_was_lost_is_one_license_when_it_is_sent_again() {
        String product = GivenOverRest.unique("Shield");
        String sku = sku(product);
        both.line.is(Way.ANSWERS_LOST);
        Answer failed = reseller().post("/subscriptions", Json.of("customer", given().customer(), "sku", sku, "seats", 10))
                .is(502, CHANGES);
        String number = failed.text("subscription");
        assertThat(read(number).text("status")).isEqualTo("FAILED");
        assertThat(both.licensesFor(product)).hasSize(1);
        both.line.is(Way.GOOD);
        reseller().post(on(number, "orders/1/send-again")).is(200);
        assertThat(read(number).text("status")).isEqualTo("ACTIVE");
        assertThat(both.licensesFor(product)).hasSize(1);
        assertThat(both.licenseOf(number).number("limit")).isEqualTo(10);
    }

    @Test
    void while_the_vendor_is_asked_nothing_is_locked_and_nothing_else_changes() throws Exception {
        String number = given().subscription(10);
        Rest keyed = reseller().with("Idempotency-Key", GivenOverRest.unique("key"));
        both.line.is(Way.ANSWERS_HELD);
        CompletableFuture<Answer> asking = CompletableFuture.supplyAsync(() ->
                keyed.post(on(number, "increase-seats"), Json.seats(5)));
        both.line.awaitHeld();
        assertThat(reseller().get(on(number, "orders")).is(200).all("status").get(0)).isEqualTo("SENT");
        change(number, "increase-seats", Json.seats(1)).is(409, "CHANGE_PENDING");
        keyed.post(on(number, "increase-seats"), Json.seats(5)).is(409, "IDEMPOTENCY_KEY_IN_USE");
        reseller().post(on(number, "orders/2/drop")).is(422, "ORDER_NOT_FAILED");
        both.line.is(Way.GOOD);
        Answer done = asking.get(1, TimeUnit.MINUTES).is(200);
        assertThat(done.number("seats")).isEqualTo(15);
        Answer again = keyed.post(on(number, "increase-seats"), Json.seats(5)).is(200);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(both.licenseOf(number).number("limit")).isEqualTo(15);
    }

    @Test
    void an_order_whose_server_was_killed_in_between_is_found_and_done_once() throws Exception {
        String product = GivenOverRest.unique("Shield");
        String sku = sku(product);
        String number = given().buy(given().customer(), sku, 10);
        String key = GivenOverRest.unique("key");
        both.line.is(Way.ANSWERS_HELD);
        Rest before = reseller().with("Idempotency-Key", key);
        CompletableFuture<Answer> cut = CompletableFuture.supplyAsync(() ->
                before.post(on(number, "increase-seats"), Json.seats(5)));
        both.line.awaitHeld();
        both.killAndStartReseller();
        both.line.is(Way.GOOD);
        assertThat(cut.handle((answer, gone) -> gone != null).get(1, TimeUnit.MINUTES)).isTrue();
        both.until(() -> reseller().get(on(number, "orders/2")).is(200).text("status").equals("SUCCEEDED"));
        assertThat(read(number).number("seats")).isEqualTo(15);
        Rest keyed = reseller().with("Idempotency-Key", key);
        assertThat(keyed.post(on(number, "increase-seats"), Json.seats(5)).is(200).number("seats")).isEqualTo(15);
        assertThat(read(number).number("seats")).isEqualTo(15);
        assertThat(reseller().get(on(number, "charges")).is(200).items()).hasSize(2);
        assertThat(both.licensesFor(product)).hasSize(1);
        assertThat(both.licenseOf(number).number("limit")).isEqualTo(15);
    }

    @Test
    void a_period_that_ends_here_is_not_asked_there() {
        String number = given().subscription(10);
        String end = read(number).text("period/end");
        both.line.is(Way.CUT);
        both.until(() -> !reseller().post("/sandbox/clock", Json.of("advance", "P31D")).is(200).text("now").isEmpty()
                && !read(number).text("period/end").equals(end));
        assertThat(reseller().get("/keys/" + given().keyOf(number)).is(200).text("expiresOn"))
                .isEqualTo(read(number).text("period/end"));
        both.line.is(Way.GOOD);
        assertThat(both.licenseOf(number).text("expiresOn")).isNull();
        change(number, "increase-seats", Json.seats(1)).is(200);
    }

    @Test
    void a_subscription_that_runs_elsewhere_is_taken_over_with_its_code() {
        String code = "RT" + GivenOverRest.unique("").replaceAll("[^0-9a-f]", "").substring(0, 18).toUpperCase();
        String product = GivenOverRest.unique("Shield");
        String row = String.join(",", given().customer(), sku(product), "25", "2024-02-17", code);
        Rest form = reseller().with("Content-Type", "multipart/form-data; boundary=part");
        form.send("POST", "/api/v1/imports", "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"subscriptions.csv\""
                + "\r\nContent-Type: text/csv\r\n\r\ncustomer,sku,seats,started_on,activation_code\n" + row + "\n\r\n--part--\r\n").is(200);
        assertThat(both.licensesFor(product)).hasSize(1);
        assertThat(both.licensesFor(product).get(0).getInt("limit")).isEqualTo(25);
    }
}
