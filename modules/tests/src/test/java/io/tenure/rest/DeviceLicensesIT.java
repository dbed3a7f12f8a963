package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Licenses on devices, and which codes can wait behind them: domain.md 001.13 with its examples, rulings.md 18-23. */
@RunAsClient
class DeviceLicensesIT extends DevicesOverRest {

    @Test
    void a_code_gives_a_device_its_term_from_the_first_activation_on() {
        String machine = device();
        Answer none = license(machine);
        assertThat(List.of(none.text("status"), none.text("mode"), none.text("reserve/state")))
                .containsExactly("NO_LICENSE", "NONE", "NONE");
        Issued license = issued();
        Answer active = activate(machine, license).is(200);
        assertThat(List.of(active.text("status"), active.text("statusText"), active.text("mode")))
                .containsExactly("ACTIVE", "Active", "FULL");
        assertThat(active.day("expiresOn")).isEqualTo(today().plusDays(365));
        assertThat(active.number("daysRemaining")).isEqualTo(365);
        activate(machine, license).is(422, "ALREADY_ADDED");
    }

    @Test
    void what_is_known_against_a_code_is_said_when_it_is_saved() {
        String machine = covered(100);
        save(device(), issued()).is(422, "NO_ACTIVE_LICENSE");
        administrator.put("/machines/" + machine + "/reserve-code", Json.of("activationCode", "ABCDE-FGHIJ-KLMNO-PQRS"))
                .is(422, "CODE_INVALID");
        save(machine, new Issued("", "ABCDE-FGHIJ-KLMNO-PQRST")).is(422, "CODE_NOT_FOUND");
        save(machine, issued("licenseType", "TRIAL", "term", "P365D")).is(422, "CODE_IS_TRIAL");
        save(machine, issued("licenseType", "SUBSCRIPTION", "expiresOn", today().plusYears(2).toString()))
                .is(422, "CODE_IS_SUBSCRIPTION");
        save(machine, endingOn(today().plusDays(100))).is(422, "NOT_LATER");
        Issued blocked = issued();
        block(blocked);
        save(machine, blocked).is(422, "CODE_BLOCKED");
        String trial = device();
        activate(trial, issued("licenseType", "TRIAL", "term", "P30D")).is(200);
        save(trial, issued()).is(422, "CURRENT_IS_TRIAL");
        assertThat(reserve(machine, "state")).isEqualTo("NONE");
        assertThat(administrator.get("/machines/" + machine + "/timeline").is(200).all("action"))
                .contains("CODE_REFUSED");
    }

    @Test
    void behind_a_subscription_no_code_waits_and_an_elsewhere_bought_one_only_without_renewal() {
        String customer = given.customer();
        String sold = given.buy(customer, given.sku(), 10);
        String machine = given.device(customer);
        activate(machine, new Issued("", administrator.get(on(sold, "activation-code")).text("activationCode"))).is(200);
        assertThat(license(machine).text("statusFinalAt")).isNotNull();
        save(machine, issued()).is(422, "UNDER_SUBSCRIPTION");
        administrator.post(on(sold, "cancel"), Json.of("when", "END_OF_PERIOD")).is(200);
        moveTo(license(machine).day("expiresOn").plusDays(1));
        assertThat(license(machine).text("mode")).isEqualTo("LIMITED");
        activate(machine, issued()).is(200);

        String elsewhere = device();
        String end = today().plusDays(40).toString();
        activate(elsewhere, issued("licenseType", "SUBSCRIPTION", "expiresOn", end, "autoRenew", true)).is(200);
        save(elsewhere, issued()).is(422, "AUTO_RENEWAL_ON");
        String off = device();
        activate(off, issued("licenseType", "SUBSCRIPTION", "expiresOn", end, "autoRenew", false)).is(200);
        assertThat(save(off, issued()).is(200).text("reserve/state")).isEqualTo("SAVED");
    }

    @Test
    void one_code_waits_at_a_time_and_another_takes_its_place_when_that_is_wanted() {
        Issued current = endingOn(today().plusDays(50));
        String machine = device();
        activate(machine, current).is(200);
        save(machine, current).is(422, "SAME_CODE");
        Issued first = issued();
        save(machine, first).is(200);
        Issued second = issued();
        save(machine, second).is(422, "RESERVE_EXISTS");
        Answer replaced = administrator.put("/machines/" + machine + "/reserve-code?replace=true",
                Json.of("activationCode", second.code().toLowerCase().replace("-", " "))).is(200);
        assertThat(replaced.text("reserve/serial")).isEqualTo(second.serial());
        assertThat(administrator.get("/machines/" + machine + "/reserve-code").is(200).text("activationCode"))
                .isEqualTo(second.code());
        administrator.delete("/machines/" + machine + "/reserve-code").is(200);
        administrator.delete("/machines/" + machine + "/reserve-code").is(422, "NO_RESERVE_CODE");
        administrator.get("/machines/" + machine + "/reserve-code").is(422, "NO_RESERVE_CODE");
    }

    @Test
    void a_foreign_code_looks_like_an_unknown_one_and_guessing_ends_soon() {
        String foreign = administrator.get(on(given.subscription(10), "activation-code")).text("activationCode");
        String customer = given.customer();
        String machine = given.device(customer);
        Rest owner = given.customerToken(customer);
        Answer unknown = owner.post("/machines/" + machine + "/license",
                Json.of("activationCode", "ABCDE-FGHIJ-KLMNO-PQRST")).is(422, "CODE_NOT_FOUND");
        Answer another = owner.post("/machines/" + machine + "/license", Json.of("activationCode", foreign))
                .is(422, "CODE_NOT_FOUND");
        assertThat(another.text("detail")).isEqualTo(unknown.text("detail"));
        for (int i = 0; i < 8; i++) {
            owner.post("/machines/" + machine + "/license", Json.of("activationCode", "ABCDE-FGHIJ-KLMNO-PQRST"))
                    .is(422, "CODE_NOT_FOUND");
        }
        Answer tooMany = owner.post("/machines/" + machine + "/license",
                Json.of("activationCode", issued().code())).is(429, "TOO_MANY_CODES");
        assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 3600);
        assertThat(license(machine).text("status")).isEqualTo("NO_LICENSE");
    }

    @Test
    void an_svm_is_for_tasks_and_a_key_file_works_like_a_code() {
        String svm = given.machine(Json.of("name", GivenOverRest.unique("svm"), "kind", "SVM"));
        activate(svm, issued()).is(422, "USE_ACTIVATION_TASK");
        assertThat(license(svm).text("status")).isEqualTo("NO_LICENSE");
        String machine = device();
        administrator.post("/machines/" + machine + "/license", Json.of()).is(400, "CODE_OR_FILE");
        Answer file = administrator.post("/authority/licenses", Json.of("form", "KEY_FILE", "keyType", "DEVICE", "licenseType",
                "COMMERCIAL", "edition", "STANDARD", "limit", 1, "expiresOn", today().plusDays(90).toString())).is(201);
        administrator.post("/machines/" + machine + "/license", Json.of("keyFile", file.text("keyFile"))).is(200);
        assertThat(license(machine).text("serial")).isEqualTo(file.text("serial"));
        administrator.post("/machines/" + device() + "/license", Json.of("keyFile", file.text("keyFile")))
                .is(422, "DEVICE_LIMIT");
        Issued server = issued("keyType", "SERVER");
        activate(device(), server).is(422, "KEY_TYPE_MISMATCH");
    }

    @Test
    void an_installation_tells_its_grace_in_the_words_of_the_product() {
        String machine = given.machine(Json.of("name", GivenOverRest.unique("backup"), "kind", "INSTALLATION",
                "applicationVersion", "9.0"));
        LocalDate end = today().plusDays(1);
        activate(machine, endingOn(end, "licenseType", "SUBSCRIPTION")).is(200);
        assertThat(license(machine).text("statusText")).isEqualTo("Valid");
        moveTo(end.plusDays(1));
        assertThat(license(machine).text("statusText")).isEqualTo("Expired (29 days of grace period remaining)");
        assertThat(license(machine).text("mode")).isEqualTo("GRACE");
        moveTo(end.plusDays(30));
        assertThat(license(machine).text("statusText")).isEqualTo("Expired (0 days of grace period remaining)");
        moveTo(end.plusDays(31));
        assertThat(List.of(license(machine).text("statusText"), license(machine).text("mode")))
                .containsExactly("Expired", "FREE");
    }

    /** Who renews a license locks it before the machines that hold it: nobody waits for each other. */
    @Test
    void of_machines_elsewhere_that_activate_a_renewed_code_at_once_all_get_it_and_devices_that_had_it_keep_their_gap() {
        LocalDate end = today().plusDays(1);
        Issued license = endingOn(end, "limit", 12);
        List<String> held = IntStream.range(0, 6).mapToObj(any -> device()).toList();
        held.forEach(machine -> activate(machine, license).is(200));
        moveTo(end.plusDays(4));
        LocalDate later = today().plusYears(1);
        administrator.post("/authority/licenses/" + license.serial() + "/renewal", Json.of("expiresOn", later.toString()))
                .is(200);
        assertThat(AtOnce.times(6, i -> administrator.post("/authority/activations", Json.of("activationCode", license.code(),
                "machine", GivenOverRest.unique("elsewhere"))).status())).containsOnly(200);
        assertThat(held).allSatisfy(machine -> {
            assertThat(license(machine).day("expiresOn")).isEqualTo(later);
            assertThat(administrator.get("/machines/" + machine + "/coverage").is(200).body())
                    .contains("\"" + end.plusDays(1) + "\"", "\"" + end.plusDays(3) + "\"");
        });
    }
}
