package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Automatic license update of installations over REST, on the clock: domain.md seed 004. */
@RunAsClient
class LicenseUpdateIT extends OverRest {

    private String serial;

    /** An installation of version 9 whose subscription ends in so many days. */
    private String ending(int days, Object supportId) {
        Answer license = administrator.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE",
                "licenseType", "SUBSCRIPTION", "edition", "ENTERPRISE", "limit", 1, "expiresOn",
                today().plusDays(days).toString(), "supportId", supportId, "productVersion", "9.0")).is(201);
        serial = license.text("serial");
        String machine = given.machine(Json.of("name", GivenOverRest.unique("backup"), "kind", "INSTALLATION",
                "protectionJobs", List.of(Json.of("name", "Nightly", "paidOnly", true))));
        administrator.post("/machines/" + machine + "/license",
                Json.of("activationCode", license.text("activationCode"))).is(200);
        return machine;
    }

    /** The texts of these events of a machine, the newest first. */
    private List<String> told(String machine, String action) {
        return administrator.get("/machines/" + machine + "/timeline?limit=100").is(200).items().stream()
                .filter(entry -> entry.getString("action").equals(action))
                .map(entry -> entry.getJsonObject("after").getString("event")).toList();
    }

    @Test
    void ends_of_licenses_and_of_support_are_told_on_their_days_once() {
        LocalDate end = today().plusDays(8);
        Answer license = administrator.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE",
                "licenseType", "SUBSCRIPTION", "edition", "ENTERPRISE", "limit", 1, "expiresOn", end.toString(), "product",
                "Backup & Replication", "supportExpiresOn", end.plusDays(1).toString(), "productVersion", "9.0")).is(201);
        String machine = given.installation();
        administrator.post("/machines/" + machine + "/license",
                Json.of("activationCode", license.text("activationCode"))).is(200);
        moveTo(end.minusDays(7));
        assertThat(told(machine, "LICENSE_EXPIRING")).containsExactly(
                "Subscription License key for Backup & Replication Enterprise is about to expire in 7 Days.");
        assertThat(told(machine, "SUPPORT_EXPIRING")).isEmpty();
        moveTo(end);
        assertThat(told(machine, "SUPPORT_EXPIRING")).containsExactly(
                "Support contract for Backup & Replication is about to expire in 7 Days.");
        assertThat(told(machine, "LICENSE_EXPIRED")).isEmpty();
        moveTo(end.plusDays(3));
        assertThat(told(machine, "LICENSE_EXPIRED")).containsExactly(
                "Subscription License key for Backup & Replication Enterprise has expired.");
        assertThat(told(machine, "GRACE_ENTERED")).containsExactly("License key has expired, 29 days of grace period remaining");
        assertThat(told(machine, "SUPPORT_EXPIRED")).containsExactly("Support contract for Backup & Replication has expired.");
        assertThat(told(machine, "LICENSE_EXPIRING")).hasSize(1);
    }

    @Test
    void a_trial_has_no_grace_and_a_perpetual_license_ends_with_its_support_only() {
        LocalDate end = today().plusDays(2);
        String trial = with(Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE", "licenseType", "TRIAL", "edition",
                "ENTERPRISE", "limit", 1, "expiresOn", end.toString()));
        String perpetual = with(Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE", "licenseType", "PERPETUAL", "edition",
                "ENTERPRISE", "limit", 1, "supportExpiresOn", end.toString()));
        moveTo(end.plusDays(1));
        assertThat(told(trial, "LICENSE_EXPIRED")).containsExactly("Trial License key for the product Enterprise has expired.");
        assertThat(told(trial, "GRACE_ENTERED")).isEmpty();
        assertThat(told(perpetual, "LICENSE_EXPIRED")).isEmpty();
        assertThat(told(perpetual, "SUPPORT_EXPIRED")).containsExactly("Support contract for the product has expired.");
        assertThat(administrator.get("/machines/" + perpetual + "/license").text("statusText")).isEqualTo("Valid");
    }

    @Test
    void a_license_that_is_installed_with_less_than_seven_days_left_is_announced_the_next_night_once() {
        LocalDate end = today().plusDays(4);
        String machine = with(Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE", "licenseType", "TRIAL", "edition",
                "STANDARD", "limit", 1, "product", "Backup", "expiresOn", end.toString(), "supportExpiresOn",
                end.minusDays(1).toString()));
        assertThat(told(machine, "LICENSE_EXPIRING")).isEmpty();
        moveTo(today().plusDays(1));
        assertThat(told(machine, "LICENSE_EXPIRING")).containsExactly(
                "Trial License key for Backup Standard is about to expire in 3 Days.");
        assertThat(told(machine, "SUPPORT_EXPIRING")).containsExactly("Support contract for Backup is about to expire in 2 Days.");
        moveTo(end.plusDays(1));
        assertThat(told(machine, "LICENSE_EXPIRING")).hasSize(1);
        assertThat(told(machine, "LICENSE_EXPIRED")).hasSize(1);
        assertThat(administrator.get("/machines/" + machine + "/timeline?limit=100").items().stream()
                .filter(entry -> entry.getString("action").equals("LICENSE_EXPIRING"))
                .map(entry -> entry.getJsonObject("after").getInt("eventId"))).containsExactly(24022);
    }

    @Test
    void a_license_that_more_installations_use_than_it_is_for_is_told_at_each_of_them_once() {
        String subscription = given.subscription(6);
        String code = administrator.get(on(subscription, "activation-code")).is(200).text("activationCode");
        List<String> machines = IntStream.range(0, 6).mapToObj(any -> given.installation()).toList();
        machines.forEach(machine -> administrator.post("/machines/" + machine + "/license", Json.of("activationCode", code))
                .is(200));
        moveTo(today().plusDays(1));
        assertThat(told(machines.get(0), "LICENSE_EXCEEDED")).isEmpty();
        administrator.post(on(subscription, "decrease-seats"), Json.seats(1)).is(200);
        moveTo(today().plusDays(2));
        assertThat(machines).allSatisfy(machine -> assertThat(told(machine, "LICENSE_EXCEEDED")).singleElement().asString()
                .startsWith("Subscription License key for").endsWith("is exceeded: 6 of 5 are in use."));
        administrator.delete("/machines/" + machines.get(5)).is(204);
        moveTo(today().plusDays(1));
        administrator.post("/webhooks", Json.of("url", "http://127.0.0.1:9/", "events", List.of("machine.license_exceeded",
                "machine.license_part_deleted"))).is(201);
    }

    @Test
    void a_part_of_a_merged_license_that_is_deleted_is_told() {
        String machine = ending(100, "1000,2000");
        String one = administrator.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE",
                "licenseType", "SUBSCRIPTION", "edition", "ENTERPRISE", "limit", 1, "expiresOn",
                today().plusDays(200).toString(), "supportId", "1000")).is(201).text("activationCode");
        administrator.post("/machines/" + machine + "/license", Json.of("activationCode", one)).is(200);
        JsonObject told = administrator.get("/machines/" + machine + "/timeline").items().stream()
                .filter(entry -> entry.getString("action").equals("LICENSE_PART_DELETED")).findFirst().orElseThrow();
        assertThat(told.getJsonObject("after").getString("part")).isEqualTo("2000");
        assertThat(told.getJsonObject("after").getInt("eventId")).isEqualTo(24080);
        enable(machine).is(200);
    }

    private String with(Json license) {
        String code = administrator.post("/authority/licenses", license).is(201).text("activationCode");
        String machine = given.installation();
        administrator.post("/machines/" + machine + "/license", Json.of("activationCode", code)).is(200);
        return machine;
    }

    private static String on(String machine) {
        return "/machines/" + machine + "/license-update";
    }

    private Answer update(String machine) {
        return administrator.get(on(machine)).is(200);
    }

    private Answer enable(String machine) {
        return administrator.put(on(machine), Json.of("enabled", true));
    }

    private List<JsonObject> sessions(String machine) {
        try (var reader = jakarta.json.Json.createReader(new StringReader(administrator.get(on(machine) + "/sessions").is(200)
                .body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private List<String> results(String machine) {
        return sessions(machine).stream().map(session -> session.getString("result")).toList();
    }

    private long mails(String machine) {
        String name = administrator.get("/machines/" + machine).text("name");
        return given.whole("/mails", 200).stream().filter(mail -> mail.toString().contains(name)).count();
    }

    private void publish(LocalDate expiresOn) {
        administrator.post("/authority/licenses/" + serial + "/renewal", Json.of("expiresOn", expiresOn.toString())).is(200);
    }

    @Test
    void it_needs_an_installation_with_one_support_id() {
        enable(given.device(given.customer())).is(422, "NOT_AN_INSTALLATION");
        enable(ending(100, null)).is(422, "NO_SUPPORT_ID");
        enable(ending(100, "1000,2000")).is(422, "MERGED_SUPPORT_ID");
        administrator.post(on(ending(100, null)) + "/run", Json.of()).is(422, "NO_SUPPORT_ID");
        String machine = ending(100, "04711");
        assertThat(update(machine).text("enabled")).isEqualTo("false");
        Answer on = enable(machine).is(200);
        assertThat(on.text("enabled")).isEqualTo("true");
        assertThat(on.day("retryUntil")).isEqualTo(end(machine).plusDays(end(machine).lengthOfMonth()));
        administrator.with("If-Match", "\"99\"").put(on(machine), Json.of("enabled", false)).is(412, "STALE");
        assertThat(administrator.put(on(machine), Json.of("enabled", false)).is(200).text("nextRequestAt")).isNull();
    }

    private LocalDate end(String machine) {
        return administrator.get("/machines/" + machine + "/license").is(200).day("expiresOn");
    }

    @Test
    void a_newer_key_is_installed_with_the_next_request_and_its_days_are_told() {
        String machine = ending(30, "04712");
        enable(machine).is(200);
        moveTo(today().plusDays(1));
        assertThat(results(machine)).containsExactly("NOT_REQUIRED");
        LocalDate later = end(machine).plusYears(1);
        publish(later);
        moveTo(today().plusDays(7));
        assertThat(results(machine)).startsWith("SUCCESS").hasSize(2);
        assertThat(end(machine)).isEqualTo(later);
        assertThat(administrator.get("/machines/" + machine + "/timeline").all("action")).contains("LICENSE_UPDATED");
    }

    @Test
    void with_the_line_cut_it_tries_every_hour_mails_once_enters_grace_and_gets_its_key_when_the_line_is_back() {
        administrator.put("/settings/mail", Json.of("recipients", List.of("a@tenure.example", "b@tenure.example"))).is(200);
        String machine = ending(7, "04713");
        LocalDate end = end(machine);
        given.vendorAnswers("UNREACHABLE");
        try {
            enable(machine).is(200);
            moveTo(today().plusDays(1));
            int tries = results(machine).size();
            assertThat(tries).isBetween(23, 26);
            assertThat(results(machine)).containsOnly("NO_CONNECTION");
            assertThat(mails(machine)).isEqualTo(1);
            administrator.post(on(machine) + "/run", Json.of()).is(200);
            administrator.post("/sandbox/clock", Json.of("advance", "PT1S")).is(200);
            assertThat(mails(machine)).isEqualTo(2);
            moveTo(end.plusDays(1));
            assertThat(mails(machine)).isEqualTo(2);
            Answer license = administrator.get("/machines/" + machine + "/license").is(200);
            assertThat(license.text("statusText")).isEqualTo("Expired (29 days of grace period remaining)");
            assertThat(license.text("mode")).isEqualTo("GRACE");
            assertThat(license.text("protectionJobs/0/warning"))
                    .isEqualTo("License key has expired, 29 days of grace period remaining");
        } finally {
            given.vendorAnswers("NORMAL");
        }
        publish(end.plusYears(1));
        moveTo(today().plusDays(1));
        assertThat(results(machine).subList(0, 1)).containsExactly("SUCCESS");
        Answer license = administrator.get("/machines/" + machine + "/license").is(200);
        assertThat(List.of(license.text("statusText"), license.text("mode"))).containsExactly("Valid", "FULL");
    }

    @Test
    void a_terminated_contract_switches_it_off_at_once_and_then_the_installation_is_free() {
        String machine = ending(3, "04714");
        LocalDate end = end(machine);
        given.vendorAnswers("CONTRACT_TERMINATED");
        try {
            enable(machine).is(200);
            moveTo(today().plusDays(2));
        } finally {
            given.vendorAnswers("NORMAL");
        }
        assertThat(results(machine)).containsExactly("CONTRACT_TERMINATED");
        assertThat(List.of(update(machine).text("enabled"), update(machine).text("disabledBy")))
                .containsExactly("false", "CONTRACT_TERMINATED");
        moveTo(end.plusDays(31));
        assertThat(administrator.get("/machines/" + machine + "/license").text("mode")).isEqualTo("FREE");
    }

    @Test
    void a_general_error_is_tried_again_a_day_later_and_after_the_retry_period_nobody_asks_any_more() {
        String machine = ending(1, "04715");
        LocalDate end = end(machine);
        given.vendorAnswers("GENERAL_ERROR");
        try {
            Instant enabled = Instant.parse(administrator.get("/sandbox/clock").text("now"));
            enable(machine).is(200);
            moveTo(today().plusDays(3));
            assertThat(sessions(machine)).extracting(session -> Instant.parse(session.getString("at")))
                    .contains(enabled.plusSeconds(86_400), enabled.plusSeconds(2 * 86_400));
            LocalDate last = end.plusDays(end.lengthOfMonth());
            moveTo(last);
            assertThat(update(machine).text("enabled")).isEqualTo("true");
            moveTo(last.plusDays(1));
            assertThat(List.of(update(machine).text("enabled"), update(machine).text("disabledBy")))
                    .containsExactly("false", "RETRY_PERIOD_OVER");
            int sessions = results(machine).size();
            moveTo(last.plusDays(10));
            assertThat(results(machine)).hasSize(sessions);
        } finally {
            given.vendorAnswers("NORMAL");
        }
    }
}
