package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Reserve activation codes whose time comes: domain.md 001.4-11 with its examples, rulings.md 17 and 20-24. */
@RunAsClient
class ReserveCodesIT extends DevicesOverRest {

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
}
