package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenTasks;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens on the day after a key's last day: domain.md 000.15, 25, 26, 29-32, rulings.md 17 and 20. */
@RunAsClient
class TakeOversOverRestIT extends OverRest {

    private GivenTasks tasks;
    private LocalDate last;
    private LocalDate later;

    @BeforeEach
    void words() {
        tasks = GivenTasks.of(administrator);
        last = today().plusDays(3);
        later = last.plusYears(1);
    }

    /** Type, kind, first and last day and serial of each row. */
    static List<String> coverage(Rest administrator, String machine) {
        Answer answer = administrator.get("/machines/" + machine + "/coverage").is(200);
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(answer.body()))) {
            JsonArray rows = reader.readArray();
            return rows.getValuesAs(JsonObject.class).stream().map(row -> row.getString("keyType") + " "
                    + row.getString("kind") + " " + row.getString("from") + " " + Answer.text(row, "to") + " "
                    + row.getString("serial")).toList();
        }
    }

    private List<String> coverage(String machine) {
        return coverage(administrator, machine);
    }

    /** Example 1. */
    @Test
    void the_additional_key_is_active_on_the_day_after_the_last_day_of_the_active_one() {
        LocalDate began = today();
        String old = tasks.key("SERVER", last);
        String next = tasks.key("SERVER", later);
        String svm = tasks.svmWith(old);
        tasks.answers(tasks.run(next, true, svm), "ADDED");
        List<String> forecast = coverage(svm);
        assertThat(forecast).containsExactly("SERVER LICENSE " + began + " " + last + " " + old,
                "SERVER LICENSE " + last.plusDays(1) + " " + later + " " + next,
                "SERVER LIMITED " + later.plusDays(1) + " null " + next);
        moveTo(last);
        assertThat(tasks.keys(svm)).containsExactly("active " + old, "additional " + next);
        moveTo(last.plusDays(1));
        assertThat(tasks.keys(svm)).containsExactly("active " + next);
        assertThat(coverage(svm)).isEqualTo(forecast);
        assertThat(administrator.get("/keys/" + next + "/usage").is(200).number("used")).isEqualTo(3);
        assertThat(administrator.get("/machines/" + svm + "/timeline").is(200).all("action")).startsWith("KEY_TAKEN_OVER");
        administrator.delete("/keys/" + old).is(204);
        assertThat(coverage(svm)).isEqualTo(forecast);
    }

    /** Examples 9 and 20. */
    @Test
    void without_an_additional_key_a_commercial_key_leaves_limited_mode_and_a_trial_nothing() {
        String server = tasks.key("SERVER", last);
        String desktop = tasks.key("DESKTOP", last.plusDays(2));
        String both = tasks.svmWith(server, desktop);
        String trial = tasks.svmWith(tasks.key("SERVER", last, "licenseType", "TRIAL"));
        String graceful = tasks.svmWith(tasks.key("SERVER", last, "licenseType", "SUBSCRIPTION", "graceDays", 2));
        moveTo(last.plusDays(1));
        assertThat(coverage(both)).contains("SERVER LIMITED " + last.plusDays(1) + " null " + server);
        assertThat(administrator.get("/machines/" + both).is(200).day("coveredUntil")).isEqualTo(last.plusDays(2));
        assertThat(coverage(trial).get(1)).startsWith("SERVER NONE " + last.plusDays(1) + " null");
        assertThat(coverage(graceful).get(1)).startsWith("SERVER GRACE " + last.plusDays(1) + " " + last.plusDays(2));
        assertThat(coverage(graceful).get(2)).startsWith("SERVER LIMITED " + last.plusDays(3) + " null");
        assertThat(tasks.keys(both)).hasSize(2);
    }

    /** Example 18, rulings.md 17. */
    @Test
    void a_blocked_key_gives_eight_full_days_and_then_the_additional_key_takes_over() {
        String blocked = tasks.key("SERVER", later);
        String alone = tasks.svmWith(blocked);
        String followed = tasks.svmWith(blocked);
        String next = tasks.key("SERVER", later);
        tasks.answers(tasks.run(next, true, followed), "ADDED");
        administrator.post("/authority/licenses/" + blocked + "/block", Json.of("reason", "leaked")).is(200);
        LocalDate eighth = today().plusDays(7);
        moveTo(eighth);
        assertThat(tasks.keys(followed)).containsExactly("active " + blocked, "additional " + next);
        moveTo(eighth.plusDays(1));
        assertThat(tasks.keys(followed)).containsExactly("active " + next);
        assertThat(coverage(alone)).endsWith("SERVER LIMITED " + eighth.plusDays(1) + " null " + blocked);
        assertThat(coverage(followed)).hasSize(3).contains("SERVER LICENSE " + eighth.plusDays(1) + " " + later + " " + next);
    }

    @Test
    void an_additional_key_that_was_blocked_does_not_take_over_and_another_one_does_at_once() {
        String old = tasks.key("SERVER", last);
        String blocked = tasks.key("SERVER", later);
        String svm = tasks.svmWith(old);
        tasks.answers(tasks.run(blocked, true, svm), "ADDED");
        administrator.post("/authority/licenses/" + blocked + "/block", Json.of("reason", "leaked")).is(200);
        moveTo(last.plusDays(2));
        assertThat(tasks.keys(svm)).containsExactly("active " + old, "additional " + blocked);
        String other = tasks.key("SERVER", later);
        tasks.answers(tasks.run(other, true, svm), "REPLACED");
        assertThat(tasks.keys(svm)).containsExactly("active " + other);
        assertThat(coverage(svm)).contains("SERVER LIMITED " + last.plusDays(1) + " " + today().minusDays(1) + " " + old,
                "SERVER LICENSE " + today() + " " + later + " " + other);
    }

    /** 000.26. */
    @Test
    void the_authority_replaces_a_code_on_the_day_after_its_end() {
        String code = tasks.code("SERVER", last);
        String svm = tasks.svmWith(code);
        administrator.post("/authority/licenses/" + code + "/renewal", Json.of("expiresOn", later.toString())).is(200);
        moveTo(last.plusDays(1));
        assertThat(tasks.keys(svm)).containsExactly("active " + code);
        assertThat(administrator.get("/keys/" + code).is(200).day("expiresOn")).isEqualTo(later);
        assertThat(coverage(svm)).endsWith("SERVER LIMITED " + later.plusDays(1) + " null " + code)
                .noneMatch(row -> row.contains("LIMITED " + last.plusDays(1)));
    }

    /** 000.26, the second sentence. */
    @Test
    void where_the_authority_is_not_reached_at_the_end_the_task_is_run_by_hand() {
        LocalDate began = today();
        String code = tasks.code("SERVER", last);
        String svm = tasks.svm(3, 0);
        String task = tasks.run(code, false, svm);
        administrator.post("/authority/licenses/" + code + "/renewal", Json.of("expiresOn", later.toString())).is(200);
        given.vendorAnswers("UNREACHABLE");
        try {
            moveTo(last.plusDays(4));
        } finally {
            given.vendorAnswers("NORMAL");
        }
        assertThat(tasks.task(task).text("renewalCode")).isEqualTo("NO_CONNECTION");
        assertThat(coverage(svm)).endsWith("SERVER LIMITED " + last.plusDays(1) + " null " + code);
        administrator.post("/activation-tasks/" + task + "/run").is(200);
        tasks.work();
        assertThat(tasks.standing(task)).isEqualTo("COMPLETED 1 1 0");
        assertThat(tasks.task(task).text("renewalCode")).isNull();
        assertThat(coverage(svm)).containsExactly("SERVER LICENSE " + began + " " + last + " " + code,
                "SERVER LIMITED " + last.plusDays(1) + " " + last.plusDays(3) + " " + code,
                "SERVER LICENSE " + last.plusDays(4) + " " + later + " " + code,
                "SERVER LIMITED " + later.plusDays(1) + " null " + code);
        assertThat(administrator.get("/keys/" + code + "/usage").is(200).number("used")).isEqualTo(3);
    }

    /** An activation elsewhere takes the newer key; the days without cover stay on the machines that had it. */
    @Test
    void where_a_reseller_activates_a_code_that_was_renewed_its_machines_keep_their_gap() {
        LocalDate began = today();
        Answer issued = administrator.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "SERVER",
                "licenseType", "COMMERCIAL", "edition", "STANDARD", "limit", 100, "expiresOn", last.toString())).is(201);
        String code = issued.text("serial");
        administrator.post("/keys", Json.of("activationCode", issued.text("activationCode"))).is(201);
        String svm = tasks.svmWith(code);
        moveTo(last.plusDays(4));
        administrator.post("/authority/licenses/" + code + "/renewal", Json.of("expiresOn", later.toString(),
                "supportExpiresOn", later.toString())).is(200);
        administrator.post("/authority/activations", Json.of("activationCode", issued.text("activationCode"), "machine",
                "far away")).is(200);
        assertThat(coverage(svm)).containsExactly("SERVER LICENSE " + began + " " + last + " " + code,
                "SERVER LIMITED " + last.plusDays(1) + " " + last.plusDays(3) + " " + code,
                "SERVER LICENSE " + last.plusDays(4) + " " + later + " " + code,
                "SERVER LIMITED " + later.plusDays(1) + " null " + code);
        assertThat(administrator.get("/authority/licenses/" + code).is(200).day("supportExpiresOn")).isEqualTo(later);
    }

    @Test
    void where_the_authority_has_no_newer_key_the_task_says_so() {
        String code = tasks.code("SERVER", last);
        String svm = tasks.svm(3, 0);
        String task = tasks.run(code, false, svm);
        moveTo(last.plusDays(1));
        assertThat(tasks.task(task).text("renewalCode")).isEqualTo("NO_NEWER_KEY");
        administrator.post("/activation-tasks/" + task + "/run").is(200);
        tasks.work();
        tasks.answers(task, "FAILED EXPIRED_KEY");
    }

    /** The additional key of a code is what its machines fall back on; nobody has to be asked. */
    @Test
    void an_additional_key_comes_before_the_authority() {
        String code = tasks.code("SERVER", last);
        String next = tasks.code("SERVER", later);
        String svm = tasks.svmWith(code);
        tasks.answers(tasks.run(next, true, svm), "ADDED");
        given.vendorAnswers("UNREACHABLE");
        try {
            moveTo(last.plusDays(1));
        } finally {
            given.vendorAnswers("NORMAL");
        }
        assertThat(tasks.keys(svm)).containsExactly("active " + next);
    }
}
