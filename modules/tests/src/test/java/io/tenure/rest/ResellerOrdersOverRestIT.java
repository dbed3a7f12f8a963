package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reseller's Tenure orders at this one's authority (rulings.md 31): each order once, and only what is its own. */
@RunAsClient
class ResellerOrdersOverRestIT extends OverRest {

    private static final String ORDERS = "/authority/orders";
    private static final Json SHIELD = Json.of("product", "Shield", "edition", "STANDARD", "keyType", "DEVICE",
            "licenseType", "SUBSCRIPTION");

    private Rest reseller;

    @BeforeEach
    void aReseller() {
        reseller = reseller();
    }

    @AfterEach
    void theAuthorityIsWell() {
        given.vendorAnswers("NORMAL");
    }

    private Rest reseller() {
        return nobody.as(administrator.post("/tokens", Json.of("role", "reseller", "name",
                GivenOverRest.unique("Reseller"))).is(201).text("token"));
    }

    private static Json purchase(String order, int seats) {
        return Json.of("order", order, "kind", "ACTIVATE", "seats", seats, "license", SHIELD);
    }

    private static Json change(String kind, String serial, Integer seats, String endsOn) {
        return Json.of("order", GivenOverRest.unique("o"), "kind", kind, "serial", serial, "seats", seats, "endsOn", endsOn);
    }

    private String bought(int seats) {
        return reseller.post(ORDERS, purchase(GivenOverRest.unique("o"), seats)).is(200).text("license/serial");
    }

    private Answer license(String serial) {
        return administrator.get("/authority/licenses/" + serial).is(200);
    }

    @Test
    void a_license_is_issued_once_for_its_order() {
        String order = GivenOverRest.unique("o");
        Answer first = reseller.post(ORDERS, purchase(order, 10)).is(200);
        assertThat(first.text("activationCode")).isNotBlank();
        assertThat(first.text("license/expiresOn")).isNull();
        assertThat(first.text("license/autoRenew")).isEqualTo("true");
        assertThat(reseller.post(ORDERS, purchase(order, 10)).is(200).body()).isEqualTo(first.body());
        reseller.post(ORDERS, purchase(order, 11)).is(422, "ORDER_KEY_REUSED");
        assertThat(reseller().post(ORDERS, purchase(order, 10)).is(200).text("license/serial"))
                .as("another reseller has keys of its own").isNotEqualTo(first.text("license/serial"));
    }

    @Test
    void the_same_order_many_times_at_once_is_one_license() {
        String order = GivenOverRest.unique("o");
        List<Answer> answers = AtOnce.times(12, i -> reseller.post(ORDERS, purchase(order, 10)));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.text("license/serial")).containsOnly(answers.get(0).text("license/serial"));
    }

    @Test
    void each_change_is_carried_out_and_a_wrong_state_has_its_code() {
        String serial = bought(10);
        assertThat(reseller.post(ORDERS, change("CHANGE_SEATS", serial, 15, null)).is(200).number("license/limit"))
                .isEqualTo(15);
        Json pause = change("PAUSE", serial, null, null);
        assertThat(reseller.post(ORDERS, pause).is(200).text("license/state")).isEqualTo("PAUSED");
        reseller.post(ORDERS, pause).is(200);
        reseller.post(ORDERS, change("PAUSE", serial, null, null)).is(422, "LICENSE_PAUSED");
        reseller.post(ORDERS, change("RESUME", serial, null, null)).is(200);
        reseller.post(ORDERS, change("RESUME", serial, null, null)).is(422, "LICENSE_NOT_PAUSED");
        reseller.post(ORDERS, change("SOFT_CANCEL", serial, null, "2099-01-31")).is(200);
        assertThat(license(serial).text("expiresOn")).isEqualTo("2099-01-31");
        assertThat(license(serial).text("autoRenew")).isEqualTo("false");
        reseller.post(ORDERS, change("WITHDRAW_CANCEL", serial, null, null)).is(200);
        assertThat(license(serial).text("expiresOn")).isNull();
        reseller.post(ORDERS, change("HARD_CANCEL", serial, null, "2099-01-31")).is(200);
        reseller.post(ORDERS, change("CHANGE_SEATS", serial, 20, null)).is(422, "LICENSE_GIVEN_BACK");
        assertThat(license(serial).number("limit")).isEqualTo(15);
    }

    @Test
    void a_license_that_another_has_ordered_is_not_found_and_not_changed() {
        String serial = bought(10);
        reseller().post(ORDERS, change("CHANGE_SEATS", serial, 99, null)).is(422, "LICENSE_NOT_ORDERED");
        reseller.post(ORDERS, change("PAUSE", GivenOverRest.unique("none").substring(0, 36), null, null))
                .is(422, "LICENSE_NOT_ORDERED");
        assertThat(license(serial).number("limit")).isEqualTo(10);
    }

    @Test
    void what_is_missing_or_senseless_is_refused() {
        reseller.post(ORDERS, Json.of("kind", "ACTIVATE", "seats", 1, "license", SHIELD)).is(400, "REQUIRED");
        reseller.post(ORDERS, Json.of("order", "a", "kind", "ACTIVATE", "seats", 1)).is(400, "REQUIRED");
        reseller.post(ORDERS, purchase("a", 0)).is(422, "ORDER_NUMBER_INVALID");
        reseller.post(ORDERS, Json.of("order", "a", "kind", "ACTIVATE", "seats", 1, "license", "Shield"))
                .is(400, "MALFORMED");
        reseller.post(ORDERS, change("SOFT_CANCEL", bought(5), null, null)).is(400, "REQUIRED");
    }

    @Test
    void an_order_that_was_refused_may_come_again_with_its_key() {
        String order = GivenOverRest.unique("o");
        given.vendorAnswers("GENERAL_ERROR");
        reseller.post(ORDERS, purchase(order, 10)).is(422, "GENERAL_ERROR");
        given.vendorAnswers("CONTRACT_TERMINATED");
        reseller.post(ORDERS, purchase(order, 10)).is(422, "CONTRACT_TERMINATED");
        given.vendorAnswers("NORMAL");
        reseller.post(ORDERS, purchase(order, 10)).is(200);
    }

    @Test
    void running_licenses_are_taken_over_each_once_and_with_its_code() {
        String code = reseller.post(ORDERS, purchase(GivenOverRest.unique("o"), 5)).is(200).text("activationCode");
        Json mine = Json.of("order", GivenOverRest.unique("o"), "seats", 7, "license", SHIELD, "paused", true);
        Json all = Json.of("licenses", List.of(mine,
                Json.of("order", GivenOverRest.unique("o"), "activationCode", code, "seats", 7, "license", SHIELD)));
        Answer first = reseller.post("/authority/adoptions", all).is(200);
        assertThat(first.text("licenses/0/license/state")).isEqualTo("PAUSED");
        assertThat(first.text("licenses/0/activationCode")).isNotBlank();
        assertThat(first.text("licenses/1/code")).isEqualTo("CODE_TAKEN");
        assertThat(reseller.post("/authority/adoptions", all).is(200).body()).isEqualTo(first.body());
        reseller.post(ORDERS, change("CHANGE_SEATS", first.text("licenses/0/license/serial"), 9, null)).is(200);
    }

    /** 000.14: whatever a reseller orders, a trial does not last longer. */
    @Test
    void a_trial_can_be_ended_sooner_and_not_later() {
        String first = today().plusDays(10).toString();
        String serial = reseller.post(ORDERS, Json.of("order", GivenOverRest.unique("o"), "kind", "ACTIVATE", "seats", 1, "endsOn",
                first, "license", Json.of("product", "Shield", "edition", "STANDARD", "keyType", "DEVICE", "licenseType",
                "TRIAL"))).is(200).text("license/serial");
        for (String kind : List.of("SOFT_CANCEL", "WITHDRAW_CANCEL", "HARD_CANCEL")) {
            reseller.post(ORDERS, change(kind, serial, null, today().plusDays(11).toString())).is(422, "TRIAL_ONLY_ONCE");
        }
        reseller.post(ORDERS, change("SOFT_CANCEL", serial, null, today().plusDays(5).toString())).is(200);
        assertThat(license(serial).day("expiresOn")).isEqualTo(today().plusDays(5));
    }
}
