package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The license authority over REST: issuing, blocking, renewing, and what a reseller's Tenure asks. */
@RunAsClient
class LicensesOverRestIT extends OverRest {

    private static final String LICENSES = "/authority/licenses";

    private static Json code(String keyType, int limit) {
        return Json.of("form", "ACTIVATION_CODE", "keyType", keyType, "licenseType", "COMMERCIAL", "edition",
                "STANDARD", "limit", limit, "term", "P365D");
    }

    private Answer issued(Json license) {
        return administrator.post(LICENSES, license).is(201);
    }

    private Rest reseller() {
        return nobody.as(administrator.post("/tokens", Json.of("role", "reseller")).is(201).text("token"));
    }

    private static Json activation(Answer license, String machine) {
        return Json.of("activationCode", license.text("activationCode"), "machine", machine);
    }

    @Test
    void a_code_or_a_key_file_is_answered_once_and_never_again() {
        Answer code = issued(code("DEVICE", 5));
        assertThat(code.text("activationCode")).matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}");
        assertThat(code.text("keyFile")).isNull();
        assertThat(code.header("Location")).endsWith(LICENSES + "/" + code.text("serial"));
        Answer file = issued(Json.of("form", "KEY_FILE", "keyType", "SERVER", "licenseType", "TRIAL", "edition",
                "ENTERPRISE", "limit", 3, "term", "P30D"));
        assertThat(file.text("keyFile").split("\\.")).hasSize(3);
        assertThat(file.day("expiresOn")).isEqualTo(today().plusDays(30));
        Answer read = administrator.get(LICENSES + "/" + code.text("serial")).is(200);
        assertThat(read.json().keySet()).doesNotContain("activationCode", "keyFile");
        assertThat(administrator.get(LICENSES + "?q=" + code.text("serial")).is(200).all("serial"))
                .containsExactly(code.text("serial"));
    }

    @Test
    void the_first_activation_begins_the_term_once_for_all_machines() {
        Answer license = issued(code("DEVICE", 2));
        Rest reseller = reseller();
        assertThat(reseller.post("/authority/look-ups", Json.of("activationCode", license.text("activationCode")))
                .is(200).text("expiresOn")).isNull();
        LocalDate today = today();
        Answer first = reseller.post("/authority/activations", activation(license, "one")).is(200);
        assertThat(first.day("license/expiresOn")).isEqualTo(today.plusDays(365));
        assertThat(first.number("machines")).isEqualTo(1);
        Answer second = reseller.post("/authority/activations", activation(license, "two")).is(200);
        assertThat(second.day("license/expiresOn")).isEqualTo(today.plusDays(365));
        assertThat(second.number("machines")).isEqualTo(2);
    }

    @Test
    void the_same_device_takes_no_second_unit_and_one_more_than_the_limit_is_refused() {
        Answer license = issued(code("DEVICE", 1));
        Rest reseller = reseller();
        for (int i = 0; i < 2; i++) {
            assertThat(reseller.post("/authority/activations", activation(license, "one")).is(200).number("machines"))
                    .isEqualTo(1);
        }
        reseller.post("/authority/activations", activation(license, "two")).is(422, "DEVICE_LIMIT");
        assertThat(administrator.get(LICENSES + "/" + license.text("serial")).number("machines")).isEqualTo(1);
    }

    @Test
    void a_blocked_license_keeps_its_first_day_and_its_code_is_refused() {
        Answer license = issued(code("DEVICE", 5));
        String path = LICENSES + "/" + license.text("serial");
        Answer blocked = administrator.post(path + "/block", Json.of("reason", "Sold on")).is(200);
        assertThat(blocked.day("blockedOn")).isEqualTo(today());
        assertThat(blocked.day("lastDay")).isEqualTo(today().plusDays(7));
        assertThat(administrator.post(path + "/block", Json.of("reason", "Again")).is(200).text("blockedReason"))
                .isEqualTo("Sold on");
        reseller().post("/authority/activations", activation(license, "one")).is(422, "CODE_BLOCKED");
        assertThat(administrator.get(LICENSES + "?state=BLOCKED").is(200).all("serial"))
                .contains(license.text("serial"));
        administrator.post(path + "/renewal", Json.of("expiresOn", "2099-01-01")).is(422, "LICENSE_BLOCKED");
    }

    @Test
    void a_renewal_is_there_for_who_asks_and_must_be_later() {
        Answer license = issued(Json.of("form", "ACTIVATION_CODE", "keyType", "SERVER", "licenseType", "COMMERCIAL",
                "edition", "STANDARD", "limit", 5, "expiresOn", "2090-01-31"));
        String path = LICENSES + "/" + license.text("serial");
        Rest reseller = reseller();
        assertThat(reseller.get(path + "/replacement").is(200).text("license")).isNull();
        administrator.post(path + "/renewal", Json.of("expiresOn", "2090-01-31")).is(422, "RENEWAL_NOT_LATER");
        Answer renewed = administrator.post(path + "/renewal", Json.of("expiresOn", "2091-01-31")).is(200);
        assertThat(renewed.text("expiresOn")).isEqualTo("2090-01-31");
        assertThat(renewed.text("renewedTo")).isEqualTo("2091-01-31");
        administrator.post(path + "/renewal", Json.of("expiresOn", "2090-06-30")).is(422, "RENEWAL_NOT_LATER");
        assertThat(reseller.get(path + "/replacement").is(200).text("license/expiresOn")).isEqualTo("2091-01-31");
    }

    @Test
    void a_change_of_a_license_that_has_changed_is_refused() {
        Answer license = issued(code("DEVICE", 5));
        String path = LICENSES + "/" + license.text("serial");
        assertThat(administrator.get(path).etag()).isEqualTo(license.etag());
        administrator.post(path + "/block").is(200);
        administrator.with("If-Match", license.etag()).post(path + "/block").is(412, "STALE");
    }

    @Test
    void everybody_reads_the_public_keys_and_a_new_key_keeps_the_old_ones() {
        String before = nobody.get("/authority/keys").is(200).text("keys/0/kid");
        String kid = administrator.post("/authority/keys/rotate").is(200).text("kid");
        Answer keys = nobody.get("/authority/keys").is(200);
        assertThat(keys.json().getJsonArray("keys").getValuesAs(jakarta.json.JsonObject.class))
                .extracting(key -> key.getString("kid")).contains(before, kid).doesNotHaveDuplicates();
        assertThat(keys.body()).doesNotContain("\"d\":");
        String file = issued(Json.of("form", "KEY_FILE", "keyType", "CORE", "licenseType", "NFR", "edition", "STANDARD",
                "limit", 1, "term", "P1D")).text("keyFile");
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(file.split("\\.")[0]),
                java.nio.charset.StandardCharsets.UTF_8)).contains(kid);
    }

    @Test
    void a_reseller_may_ask_and_nothing_else() {
        Rest reseller = reseller();
        reseller.get(LICENSES).is(403);
        reseller.post(LICENSES, code("DEVICE", 5)).is(403);
        reseller.get("/subscriptions").is(403);
        reseller.get("/customers").is(403);
        reseller.post("/authority/look-ups", Json.of("activationCode", "AAAAA-AAAAA-AAAAA-AAAAA"))
                .is(422, "CODE_NOT_FOUND");
    }

    @Test
    void the_license_of_a_subscription_ends_with_its_period_and_moves_with_its_renewal() {
        String number = given.subscription(10);
        String serial = administrator.get("/subscriptions/" + number + "/details").is(200).text("serial");
        LocalDate end = read(number).day("period/end");
        assertThat(administrator.get(LICENSES + "/" + serial).is(200).day("expiresOn")).isEqualTo(end);
        administrator.post(on(number, "cancel"), Json.of("when", "END_OF_PERIOD")).is(200);
        assertThat(administrator.get(LICENSES + "/" + serial).day("expiresOn")).isEqualTo(end);
        administrator.post(on(number, "withdraw-cancellation")).is(200);
        assertThat(administrator.get(LICENSES + "/" + serial).day("expiresOn")).isEqualTo(end);
        administrator.post(on(number, "suspend")).is(200);
        assertThat(administrator.get(LICENSES + "/" + serial).text("state")).isEqualTo("PAUSED");
        moveTo(end.plusDays(1));
        assertThat(administrator.get(LICENSES + "/" + serial).day("expiresOn"))
                .isEqualTo(read(number).day("period/end"));
    }
}
