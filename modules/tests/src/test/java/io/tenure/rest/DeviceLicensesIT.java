package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Licenses and reserve activation codes on devices: domain.md seed 001 with its worked examples, rulings.md 17-24. */
@RunAsClient
class DeviceLicensesIT extends OverRest {

    /** A license issued by the built-in authority. */
    private record Issued(String serial, String code) {
    }

    private Issued issued(Object... more) {
        List<Object> all = new ArrayList<>(List.of("form", "ACTIVATION_CODE", "keyType", "DEVICE", "edition", "STANDARD"));
        all.addAll(List.of(more));
        for (Object[] otherwise : new Object[][] {{"licenseType", "COMMERCIAL"}, {"limit", 5}}) {
            if (!all.contains(otherwise[0])) {
                all.addAll(List.of(otherwise));
            }
        }
        if (!all.contains("term") && !all.contains("expiresOn")) {
            all.addAll(List.of("term", "P365D"));
        }
        Answer license = administrator.post("/authority/licenses", Json.of(all.toArray())).is(201);
        return new Issued(license.text("serial"), license.text("activationCode"));
    }

    private Issued endingOn(LocalDate day, Object... more) {
        List<Object> all = new ArrayList<>(List.of("expiresOn", day.toString()));
        all.addAll(List.of(more));
        return issued(all.toArray());
    }

    private Answer activate(String machine, Issued license) {
        return administrator.post("/machines/" + machine + "/license", Json.of("activationCode", license.code()));
    }

    private Answer save(String machine, Issued license) {
        return administrator.put("/machines/" + machine + "/reserve-code", Json.of("activationCode", license.code()));
    }

    private Answer license(String machine) {
        return administrator.get("/machines/" + machine + "/license").is(200);
    }

    private Answer tryAgain(String machine) {
        return administrator.post("/machines/" + machine + "/reserve-code/try-again", Json.of());
    }

    private String device() {
        return given.device(given.customer());
    }

    /** A device whose license ends in so many days. */
    private String covered(int days) {
        String machine = device();
        activate(machine, endingOn(today().plusDays(days))).is(200);
        return machine;
    }

    private void block(Issued license) {
        administrator.post("/authority/licenses/" + license.serial() + "/block", Json.of("reason", "stolen")).is(200);
    }

    private String reserve(String machine, String field) {
        return license(machine).text("reserve/" + field);
    }

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
    void a_saved_code_takes_over_on_the_day_after_the_last_valid_day() {
        String machine = covered(20);
        Issued reserve = issued();
        Answer saved = save(machine, reserve).is(200);
        assertThat(saved.text("reserve/state")).isEqualTo("SAVED");
        assertThat(saved.text("reserve/warning")).isNull();
        assertThat(saved.text("serial")).isNotEqualTo(reserve.serial());
        LocalDate end = saved.day("expiresOn");
        assertThat(administrator.get("/machines/" + machine + "/coverage").is(200).body()).contains("RESERVE_CODE");
        moveTo(end);
        assertThat(license(machine).day("expiresOn")).isEqualTo(end);
        moveTo(end.plusDays(1));
        Answer taken = license(machine);
        assertThat(List.of(taken.text("serial"), taken.text("mode"), taken.text("reserve/state")))
                .containsExactly(reserve.serial(), "FULL", "NONE");
        assertThat(taken.day("expiresOn")).isEqualTo(end.plusDays(1 + 365));
        assertThat(administrator.get("/machines/" + machine + "/timeline").is(200).all("action"))
                .startsWith("RESERVE_ACTIVATED").contains("RESERVE_SAVED", "LICENSE_ACTIVATED");
    }

    @Test
    void a_code_that_was_used_elsewhere_ends_its_term_after_its_first_activation() {
        Issued used = issued("term", "P30D");
        activate(device(), used).is(200);
        LocalDate first = today();
        moveTo(first.plusDays(10));
        String machine = covered(5);
        save(machine, used).is(200);
        moveTo(first.plusDays(16));
        assertThat(license(machine).day("expiresOn")).isEqualTo(first.plusDays(30));
        save(covered(40), used).is(422, "NOT_LATER");
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
    void a_code_for_one_device_more_fails_on_the_second_until_the_first_is_released() {
        Issued shared = issued("limit", 1);
        String first = covered(3);
        String second = covered(3);
        save(first, shared).is(200);
        save(second, shared).is(200);
        moveTo(today().plusDays(4));
        List<String> serials = List.of(license(first).text("serial"), license(second).text("serial"));
        assertThat(serials).containsOnlyOnce(shared.serial());
        String taken = serials.get(0).equals(shared.serial()) ? first : second;
        String left = taken.equals(first) ? second : first;
        assertThat(List.of(reserve(left, "state"), reserve(left, "failure"), reserve(left, "actions/0")))
                .containsExactly("ACTIVATION_FAILED", "DEVICE_LIMIT", "TRY_AGAIN");
        assertThat(license(left).text("mode")).isEqualTo("LIMITED");
        tryAgain(left).is(422, "DEVICE_LIMIT");
        administrator.post("/machines/" + left + "/reserve-code/activate-now", Json.of())
                .is(422, "ACTIVATE_NOW_NOT_POSSIBLE");
        administrator.post("/machines/" + taken + "/release", Json.of("reason", "lost")).is(200);
        assertThat(license(taken).text("status")).isEqualTo("NO_LICENSE");
        tryAgain(left).is(200);
        assertThat(license(left).text("serial")).isEqualTo(shared.serial());
        tryAgain(left).is(422, "NO_RESERVE_CODE");
    }

    @Test
    void the_same_device_takes_no_second_unit_and_a_removed_license_lets_the_reserve_take_over_at_once() {
        Issued single = issued("limit", 1);
        String machine = device();
        activate(machine, single).is(200);
        Issued reserve = issued();
        save(machine, reserve).is(200);
        Answer removed = administrator.delete("/machines/" + machine + "/license?reason=moved").is(200);
        assertThat(removed.text("serial")).isEqualTo(reserve.serial());
        assertThat(removed.day("expiresOn")).isEqualTo(today().plusDays(365));
        activate(device(), single).is(200);
        administrator.delete("/machines/" + device() + "/license").is(422, "NO_ACTIVE_LICENSE");
    }

    @Test
    void a_blocked_license_works_for_eight_days_and_its_reserve_can_be_activated_now() {
        Issued current = endingOn(today().plusDays(200));
        String machine = device();
        activate(machine, current).is(200);
        Issued reserve = issued();
        save(machine, reserve).is(200);
        assertThat(license(machine).json().getJsonObject("reserve").getJsonArray("actions")).isEmpty();
        block(current);
        Answer blocked = license(machine);
        assertThat(List.of(blocked.text("status"), blocked.text("mode"), blocked.text("reserve/actions/0")))
                .containsExactly("BLOCKED", "FULL", "ACTIVATE_NOW");
        tryAgain(machine).is(422, "TRY_AGAIN_NOT_POSSIBLE");
        administrator.post("/machines/" + machine + "/reserve-code/activate-now", Json.of()).is(200);
        assertThat(license(machine).text("serial")).isEqualTo(reserve.serial());
        assertThat(license(machine).day("expiresOn")).isEqualTo(today().plusDays(365));
    }

    @Test
    void a_blocked_license_whose_days_are_over_is_followed_by_the_reserve_by_itself() {
        Issued current = endingOn(today().plusDays(200));
        String machine = device();
        activate(machine, current).is(200);
        Issued reserve = issued();
        save(machine, reserve).is(200);
        LocalDate blockedOn = today();
        block(current);
        moveTo(blockedOn.plusDays(7));
        assertThat(license(machine).text("serial")).isEqualTo(current.serial());
        moveTo(blockedOn.plusDays(8));
        assertThat(license(machine).text("serial")).isEqualTo(reserve.serial());
    }

    @Test
    void while_the_authority_is_away_a_code_is_saved_unchecked_and_fails_with_no_connection() {
        String machine = covered(2);
        Issued reserve = issued();
        given.vendorAnswers("UNREACHABLE");
        try {
            assertThat(save(machine, reserve).is(200).text("reserve/state")).isEqualTo("UNCHECKED");
            moveTo(today().plusDays(3));
            assertThat(reserve(machine, "failure")).isEqualTo("NO_CONNECTION");
            tryAgain(machine).is(422, "NO_CONNECTION");
        } finally {
            given.vendorAnswers("NORMAL");
        }
        tryAgain(machine).is(200);
        assertThat(license(machine).text("mode")).isEqualTo("FULL");
    }

    @Test
    void every_night_a_waiting_code_is_checked_and_what_would_be_refused_is_said_before() {
        String machine = given.machine(Json.of("name", GivenOverRest.unique("Laptop"), "kind", "DEVICE",
                "applicationVersion", "8.14.1"));
        activate(machine, endingOn(today().plusDays(30))).is(200);
        Issued old = issued("compatibleVersions", List.of("7"));
        assertThat(save(machine, old).is(200).text("reserve/warning")).isEqualTo("INCOMPATIBLE_APP");
        assertThat(administrator.get("/machines/" + machine + "/coverage").is(200).body()).doesNotContain("RESERVE_CODE");
        administrator.patch("/machines/" + machine, Json.of("applicationVersion", "7.2")).is(200);
        moveTo(today().plusDays(1));
        assertThat(reserve(machine, "warning")).isNull();
        block(old);
        moveTo(today().plusDays(1));
        assertThat(reserve(machine, "warning")).isEqualTo("CODE_BLOCKED");
        moveTo(today().plusDays(29));
        assertThat(List.of(reserve(machine, "state"), reserve(machine, "failure")))
                .containsExactly("ACTIVATION_FAILED", "CODE_BLOCKED");
    }

    @Test
    void an_account_that_is_required_is_asked_for_at_the_takeover_and_mended_with_try_again() {
        String machine = covered(1);
        Issued reserve = issued("requiresAccount", true);
        assertThat(save(machine, reserve).is(200).text("reserve/warning")).isEqualTo("ACCOUNT_CONNECTION_REQUIRED");
        moveTo(today().plusDays(2));
        assertThat(reserve(machine, "failure")).isEqualTo("ACCOUNT_CONNECTION_REQUIRED");
        administrator.patch("/machines/" + machine, Json.of("accountConnected", true)).is(200);
        tryAgain(machine).is(200);
        assertThat(license(machine).text("serial")).isEqualTo(reserve.serial());
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
}
