package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** A device through a year, many devices at once, and what customers are told of theirs. */
@RunAsClient
class ReserveStoryIT extends DevicesOverRest {

    private List<String> mailsAbout(String machine) {
        return administrator.get("/sandbox/mail?limit=200").is(200).items().stream()
                .filter(mail -> mail.getString("text").contains("(" + machine + ")"))
                .map(mail -> mail.getString("kind")).toList();
    }

    private Answer coverage(String machine) {
        return administrator.get("/machines/" + machine + "/coverage").is(200);
    }

    @Test
    void a_device_through_a_year() {
        Issued next = issued("limit", 1);
        String laptop = covered(60);
        String tablet = covered(60);
        LocalDate end = license(laptop).day("expiresOn");
        assertThat(save(laptop, next).is(200).text("reserve/state")).isEqualTo("SAVED");
        save(tablet, next).is(200);
        assertThat(coverage(laptop).body()).contains("RESERVE_CODE");

        moveTo(end.plusDays(1));
        List<String> both = List.of(laptop, tablet);
        String taken = both.stream().filter(one -> next.serial().equals(license(one).text("serial"))).findFirst().orElseThrow();
        String left = both.stream().filter(one -> !one.equals(taken)).findFirst().orElseThrow();
        assertThat(license(taken).number("daysRemaining")).isEqualTo(365);
        assertThat(reserve(left, "failure")).as("the device limit is met").isEqualTo("DEVICE_LIMIT");
        assertThat(license(left).text("mode")).isEqualTo("LIMITED");

        moveTo(end.plusDays(20));
        administrator.post("/machines/" + taken + "/release", Json.of("reason", "lost")).is(200);
        tryAgain(left).is(200);
        assertThat(license(left).day("expiresOn")).as("the days that were left of it").isEqualTo(end.plusDays(1 + 365));
        assertThat(license(left).number("daysRemaining")).isEqualTo(365 - 19);

        Issued third = issued();
        save(left, third).is(200);
        moveTo(end.plusDays(100));
        block(next);
        assertThat(reserve(left, "actions/0")).isEqualTo("ACTIVATE_NOW");
        administrator.post("/machines/" + left + "/reserve-code/activate-now", Json.of()).is(200);
        assertThat(license(left).text("serial")).isEqualTo(third.serial());
        assertThat(license(left).number("daysRemaining")).isEqualTo(365);
        assertThat(administrator.get("/machines/" + left + "/timeline").is(200).all("action"))
                .startsWith("RESERVE_ACTIVATED", "RESERVE_SAVED", "RESERVE_ACTIVATED", "RESERVE_FAILED");
    }

    @Test
    void a_reserve_behind_an_additional_key_waits_when_the_license_is_removed_or_another_one_comes() {
        String machine = covered(30);
        Issued additional = endingOn(today().plusDays(60));
        String key = administrator.post("/keys", Json.of("activationCode", additional.code())).is(201).text("serial");
        administrator.post("/activation-tasks", Json.of("name", "behind", "key", key, "additional", true, "machines",
                List.of(machine), "run", true)).is(201);
        moveTo(today().plusDays(1));
        Issued reserve = issued();
        save(machine, reserve).is(200);
        assertThat(license(machine).text("reserve/state")).isEqualTo("SAVED");
        Answer removed = administrator.delete("/machines/" + machine + "/license?reason=moved").is(200);
        assertThat(removed.text("serial")).as("the additional key takes over").isEqualTo(additional.serial());
        assertThat(removed.text("reserve/state")).isEqualTo("SAVED");
        moveTo(license(machine).day("expiresOn").plusDays(1));
        assertThat(license(machine).text("serial")).isEqualTo(reserve.serial());
    }

    @Test
    void a_code_that_failed_waits_again_behind_a_license_that_comes_before_it() {
        Issued full = issued("limit", 1);
        activate(device(), full).is(200);
        String machine = covered(3);
        save(machine, full).is(200);
        moveTo(today().plusDays(4));
        assertThat(reserve(machine, "state")).isEqualTo("ACTIVATION_FAILED");
        activate(machine, endingOn(today().plusDays(30))).is(200);
        assertThat(reserve(machine, "state")).isEqualTo("SAVED");
        tryAgain(machine).is(422, "TRY_AGAIN_NOT_POSSIBLE");
        moveTo(today().plusDays(1));
        assertThat(reserve(machine, "warning")).isEqualTo("DEVICE_LIMIT");
    }

    @Test
    void of_twenty_devices_that_activate_a_code_for_five_at_once_five_get_it() {
        Issued five = issued("limit", 5);
        List<String> devices = IntStream.range(0, 20).mapToObj(i -> device()).toList();
        List<Answer> answers = AtOnce.times(20, i -> activate(devices.get(i), five));
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.is(422, "DEVICE_LIMIT"));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(5);
        assertThat(devices).filteredOn(one -> five.serial().equals(license(one).text("serial"))).hasSize(5);
    }

    @Test
    void of_two_who_save_a_reserve_code_at_once_one_learns_of_the_other() {
        for (int round = 0; round < 5; round++) {
            String machine = covered(100);
            List<Issued> codes = List.of(issued(), issued());
            List<Answer> answers = AtOnce.times(2, i -> save(machine, codes.get(i)));
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.is(422, "RESERVE_EXISTS"));
        }
    }

    @Test
    void customers_are_told_30_days_before_the_end_once_for_all_their_devices() {
        String customer = given.customer();
        List<String> devices = Stream.generate(() -> given.device(customer)).limit(3).toList();
        LocalDate end = today().plusDays(40);
        devices.forEach(one -> activate(one, endingOn(end)).is(200));
        save(devices.get(2), issued()).is(200);
        moveTo(end.minusDays(31));
        assertThat(mailsAbout(devices.get(0))).isEmpty();
        moveTo(end.minusDays(30));
        assertThat(mailsAbout(devices.get(0))).containsExactly("LICENSES_END");
        assertThat(mailsAbout(devices.get(2))).as("its reserve code takes over").isEmpty();
        List<String> texts = new ArrayList<>(administrator.get("/sandbox/mail?limit=200").is(200).all("text"));
        texts.removeIf(text -> !text.contains("(" + devices.get(0) + ")"));
        assertThat(texts.get(0)).contains("(" + devices.get(1) + ")");
        moveTo(end.minusDays(10));
        assertThat(mailsAbout(devices.get(1))).as("told once").containsExactly("LICENSES_END");
    }

    @Test
    void customers_are_told_once_of_a_reserve_code_that_would_be_refused() {
        String machine = covered(200);
        Issued reserve = issued();
        save(machine, reserve).is(200);
        moveTo(today().plusDays(1));
        assertThat(mailsAbout(machine)).isEmpty();
        block(reserve);
        moveTo(today().plusDays(1));
        assertThat(mailsAbout(machine)).containsExactly("RESERVES_FAIL");
        moveTo(today().plusDays(3));
        assertThat(mailsAbout(machine)).containsExactly("RESERVES_FAIL");
    }

    @Test
    void fewer_seats_than_devices_is_said_before_it_is_done() {
        String customer = given.customer();
        String sold = given.buy(customer, given.sku(), 7);
        Issued code = new Issued("", administrator.get(on(sold, "activation-code")).text("activationCode"));
        for (int i = 0; i < 6; i++) {
            activate(given.device(customer), code).is(200);
        }
        Answer preview = administrator.post(on(sold, "decrease-seats?preview=true"), Json.seats(2)).is(200);
        assertThat(List.of(preview.number("seats"), preview.number("devicesInUse"))).containsExactly(5, 6);
        administrator.post(on(sold, "decrease-seats"), Json.seats(2)).is(200);
        activate(given.device(customer), code).is(422, "DEVICE_LIMIT");
    }

    @Test
    void what_a_code_is_checked_against_is_looked_at_again_when_the_machine_is_edited() {
        String machine = covered(90);
        Issued reserve = issued("requiresAccount", true);
        assertThat(save(machine, reserve).is(200).text("reserve/warning")).isEqualTo("ACCOUNT_CONNECTION_REQUIRED");
        administrator.patch("/machines/" + machine, Json.of("accountConnected", true)).is(200);
        administrator.post("/sandbox/clock", Json.of("to", administrator.get("/sandbox/clock").text("now"))).is(200);
        assertThat(reserve(machine, "warning")).isNull();
    }
}
