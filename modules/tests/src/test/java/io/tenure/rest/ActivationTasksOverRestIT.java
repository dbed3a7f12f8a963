package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenTasks;
import io.tenure.testkit.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What machines answer to keys: domain.md 000.12-24 with its worked examples, the way an administrator meets them. */
@RunAsClient
class ActivationTasksOverRestIT extends OverRest {

    private GivenTasks tasks;
    private LocalDate june;
    private LocalDate later;

    @BeforeEach
    void words() {
        tasks = GivenTasks.of(administrator);
        june = today().plusDays(160);
        later = june.plusYears(1);
    }

    /** Example 11. */
    @Test
    void one_task_over_three_machines_adds_one_key_and_says_why_two_refuse() {
        String a = tasks.svmWith(tasks.key("SERVER", june));
        String b = tasks.svm(3, 0);
        String c = tasks.svmWith(tasks.key("DESKTOP", june));
        String next = tasks.key("SERVER", later);
        Answer preview = administrator.post("/activation-tasks?preview=true", Json.of("name", "x", "key", next,
                "additional", true, "machines", List.of(a, b, c))).is(200);
        assertThat(List.of(preview.number("total"), preview.number("added"), preview.number("failed"))).containsExactly(3, 1, 2);
        assertThat(preview.all("code")).containsExactly("NO_ACTIVE_KEY", "TYPE_MISMATCH", null);
        assertThat(tasks.keys(a)).hasSize(1);
        String task = tasks.run(next, true, a, b, c);
        assertThat(tasks.standing(task)).isEqualTo("COMPLETED_WITH_ERRORS 3 3 2");
        assertThat(tasks.outcomes(task)).isEqualTo(Map.of(a, "ADDED", b, "FAILED NO_ACTIVE_KEY", c, "FAILED TYPE_MISMATCH"));
        assertThat(tasks.keys(a)).hasSize(2).contains("additional " + next);
        assertThat(tasks.keys(b)).isEmpty();
        assertThat(tasks.keys(c)).hasSize(1);
        assertThat(administrator.get("/activation-tasks/" + task + "/timeline").all("action"))
                .containsExactly("TASK_FINISHED", "TASK_STARTED", "TASK_CREATED");
    }

    /** Examples 2, 3, 5, 6, 7 and rulings.md 15: of each machine what it held is as it was. */
    @Test
    void an_additional_key_is_refused_with_its_reason_and_nothing_changes() {
        String server = tasks.key("SERVER", june);
        String endless = tasks.key("SERVER", null);
        String subscribed = tasks.key("SERVER", june, "licenseType", "SUBSCRIPTION");
        refused("NO_ACTIVE_KEY", tasks.key("SERVER", later), tasks.svm(1, 0));
        refused("TYPE_MISMATCH", tasks.key("DESKTOP", later), tasks.svmWith(server));
        refused("TYPE_MISMATCH", tasks.key("CORE", later), tasks.svmWith(server));
        refused("EDITION_MISMATCH", tasks.key("SERVER", later, "edition", "ENTERPRISE"), tasks.svmWith(server));
        refused("TRIAL_AS_ADDITIONAL", tasks.key("SERVER", later, "licenseType", "TRIAL"), tasks.svmWith(server));
        refused("SUBSCRIPTION_AS_ADDITIONAL", tasks.key("SERVER", later, "licenseType", "SUBSCRIPTION"), tasks.svmWith(server));
        refused("EXPIRES_TOO_EARLY", tasks.key("SERVER", june.minusDays(1)), tasks.svmWith(server));
        refused("EXPIRES_TOO_EARLY", tasks.key("SERVER", later), tasks.svmWith(endless));
        refused("ACTIVE_IS_TRIAL", tasks.key("SERVER", later),
                tasks.svmWith(tasks.key("SERVER", june, "licenseType", "TRIAL")));
        refused("ALREADY_ADDED", server, tasks.svmWith(server));
        refused("EXPIRES_TOO_EARLY", tasks.key("SERVER", today()), tasks.svmWith(subscribed));
    }

    private void refused(String code, String key, String machine) {
        List<String> before = tasks.keys(machine);
        tasks.answers(tasks.run(key, true, machine), "FAILED " + code);
        assertThat(tasks.keys(machine)).isEqualTo(before);
    }

    @Test
    void a_key_that_expires_with_the_active_one_or_follows_a_subscription_of_any_edition_is_added() {
        tasks.answers(tasks.run(tasks.key("SERVER", june), true, tasks.svmWith(tasks.key("SERVER", june))), "ADDED");
        String both = tasks.svmWith(tasks.key("SERVER", june), tasks.key("DESKTOP", june));
        tasks.answers(tasks.run(tasks.key("DESKTOP", later), true, both), "ADDED");
        String subscribed = tasks.svmWith(tasks.key("SERVER", june, "licenseType", "SUBSCRIPTION"));
        tasks.answers(tasks.run(tasks.key("SERVER", later, "edition", "ENTERPRISE"), true, subscribed), "ADDED");
    }

    @Test
    void every_machine_refuses_a_blocked_an_expired_and_a_suspended_key() {
        String svm = tasks.svm(3, 0);
        String blocked = tasks.key("SERVER", later);
        administrator.post("/authority/licenses/" + blocked + "/block", Json.of("reason", "leaked")).is(200);
        String expired = tasks.key("SERVER", today().minusDays(1));
        String subscription = given.subscription(10);
        administrator.post(on(subscription, "suspend")).is(200);
        String device = given.device(given.customer());
        tasks.answers(tasks.run(blocked, false, svm), "FAILED BLOCKED_KEY");
        tasks.answers(tasks.run(expired, false, svm), "FAILED EXPIRED_KEY");
        tasks.answers(tasks.run(given.keyOf(subscription), false, device), "FAILED KEY_SUSPENDED");
        assertThat(tasks.keys(svm)).isEmpty();
    }

    /** 000.12 and 24. */
    @Test
    void a_new_active_key_replaces_the_one_of_its_type_and_an_additional_one_that_would_end_first() {
        String old = tasks.key("SERVER", june);
        String desktop = tasks.key("DESKTOP", june);
        String next = tasks.key("SERVER", later);
        String svm = tasks.svmWith(old, desktop);
        tasks.answers(tasks.run(next, true, svm), "ADDED");
        String asLong = tasks.key("SERVER", later);
        String task = tasks.run(asLong, false, svm);
        assertThat(removed(task)).isEqualTo("REPLACED ACTIVE [" + old + "]");
        assertThat(tasks.keys(svm)).containsExactlyInAnyOrder("active " + asLong, "active " + desktop, "additional " + next);
        String longer = tasks.key("SERVER", later.plusDays(1));
        assertThat(removed(tasks.run(longer, false, svm))).isEqualTo("REPLACED ACTIVE [" + asLong + ", " + next + "]");
        assertThat(tasks.keys(svm)).containsExactlyInAnyOrder("active " + longer, "active " + desktop);
    }

    /** 000.13. */
    @Test
    void a_key_of_another_scheme_takes_everything_with_it() {
        String server = tasks.key("SERVER", june);
        String desktop = tasks.key("DESKTOP", june);
        String next = tasks.key("SERVER", later);
        String svm = tasks.svmWith(server, desktop);
        tasks.answers(tasks.run(next, true, svm), "ADDED");
        String core = tasks.key("CORE", june);
        String task = tasks.run(core, false, svm);
        assertThat(tasks.results(task).get(0).getJsonArray("removed")).hasSize(3);
        assertThat(tasks.keys(svm)).containsExactly("active " + core);
        assertThat(usage(core)).isEqualTo(16);
        assertThat(usage(server) + usage(desktop)).isZero();
        assertThat(coverage(svm)).contains("CORE LICENSE " + core).doesNotContain("SERVER LICENSE " + next);
    }

    /** 000.14. */
    @Test
    void a_trial_takes_the_place_of_no_key_that_was_paid_for() {
        String trial = tasks.key("SERVER", later, "licenseType", "TRIAL");
        String core = tasks.key("CORE", later, "licenseType", "TRIAL");
        String svm = tasks.svmWith(tasks.key("SERVER", june));
        tasks.answers(tasks.run(trial, false, svm), "FAILED TRIAL_OVER_COMMERCIAL");
        tasks.answers(tasks.run(core, false, svm), "FAILED TRIAL_OVER_COMMERCIAL");
        String other = tasks.svmWith(trial);
        tasks.answers(tasks.run(core, false, other), "REPLACED");
        tasks.answers(tasks.run(trial, false, tasks.svmWith(tasks.key("DESKTOP", june))), "ADDED");
    }

    /** 000.23: mended, the task runs for those that refused and leaves the others alone. */
    @Test
    void a_task_is_run_again_for_the_machines_that_refused() {
        String first = tasks.svmWith(tasks.key("SERVER", june));
        String second = tasks.svm(3, 0);
        String next = tasks.key("SERVER", later);
        String task = tasks.run(next, true, first, second);
        assertThat(tasks.standing(task)).isEqualTo("COMPLETED_WITH_ERRORS 2 2 1");
        tasks.answers(tasks.run(tasks.key("SERVER", june), false, second), "ADDED");
        Answer again = administrator.with("If-Match", tasks.task(task).etag())
                .post("/activation-tasks/" + task + "/run", Json.of("only", "FAILED")).is(200);
        assertThat(List.of(again.text("state"), again.text("done"), again.text("failed"))).containsExactly("SCHEDULED", "1", "0");
        tasks.work();
        assertThat(tasks.standing(task)).isEqualTo("COMPLETED 2 2 0");
        assertThat(tasks.outcomes(task)).isEqualTo(Map.of(first, "ADDED", second, "ADDED"));
        administrator.post("/activation-tasks/" + task + "/run", Json.of("only", "FAILED")).is(422, "NOTHING_FAILED");
        administrator.post("/activation-tasks/" + task + "/run", Json.of("only", "SOME")).is(400);
        administrator.post("/activation-tasks/" + task + "/run").is(200);
        tasks.work();
        tasks.answers(task, "FAILED ALREADY_ADDED");
    }

    @Test
    void a_task_waits_for_its_moment_and_takes_the_group_as_it_is_then() {
        String group = "group " + System.nanoTime();
        String key = tasks.key("SERVER", later);
        tasks.create(key, false, "group", group).is(422, "NO_MACHINES");
        String first = tasks.svm(group, 1, 0);
        tasks.create(key, false, "group", group, "startAt", today().minusDays(1) + "T00:00:00Z").is(422, "START_IN_PAST");
        String task = tasks.create(key, false, "group", group, "startAt", today().plusDays(1) + "T06:00:00Z").is(201).text("id");
        assertThat(tasks.standing(task)).isEqualTo("SCHEDULED 1 0 0");
        String second = tasks.svm(group, 1, 0);
        administrator.delete("/machines/" + first).is(204);
        moveTo(today().plusDays(1));
        assertThat(tasks.standing(task)).isEqualTo("COMPLETED 1 1 0");
        assertThat(tasks.outcomes(task)).isEqualTo(Map.of(second, "ADDED"));
        assertThat(tasks.task(task).text("startedAt")).isEqualTo(today() + "T06:00:00Z");
    }

    @Test
    void a_task_needs_a_key_in_storage_and_machines_that_are_there() {
        String svm = tasks.svm(1, 0);
        String key = tasks.key("SERVER", later);
        tasks.create("no such key", false, "machines", List.of(svm)).is(404, "KEY_NOT_FOUND");
        tasks.create(key, false).is(422, "MACHINES_OR_GROUP");
        tasks.create(key, false, "machines", List.of(svm), "group", "g").is(422, "MACHINES_OR_GROUP");
        tasks.create(key, false, "machines", List.of(svm, "M-1")).is(404, "MACHINE_NOT_FOUND");
        administrator.get("/activation-tasks/T-1").is(404, "TASK_NOT_FOUND");
        administrator.post("/activation-tasks/nonsense/run").is(404, "TASK_NOT_FOUND");
    }

    @Test
    void a_scheduled_task_is_stopped_and_what_is_left_is_done_later() {
        String svm = tasks.svm(1, 0);
        String task = tasks.create(tasks.key("SERVER", later), false, "machines", List.of(svm)).is(201).text("id");
        assertThat(administrator.post("/activation-tasks/" + task + "/stop", Json.of("reason", "not yet")).is(200)
                .text("state")).isEqualTo("STOPPED");
        tasks.work();
        assertThat(tasks.standing(task)).isEqualTo("STOPPED 1 0 0");
        administrator.post("/activation-tasks/" + task + "/stop").is(422, "TASK_NOT_RUNNING");
        administrator.post("/activation-tasks/" + task + "/run").is(200);
        tasks.work();
        assertThat(tasks.standing(task)).isEqualTo("COMPLETED 1 1 0");
    }

    @Test
    void a_machine_that_was_deleted_before_the_run_is_told_as_failed() {
        String stays = tasks.svm(1, 0);
        String goes = tasks.svm(1, 0);
        String task = tasks.create(tasks.key("SERVER", later), false, "machines", List.of(stays, goes)).is(201).text("id");
        administrator.delete("/machines/" + goes).is(204);
        administrator.post("/activation-tasks/" + task + "/run").is(200);
        tasks.work();
        assertThat(tasks.standing(task)).isEqualTo("COMPLETED_WITH_ERRORS 2 2 1");
        assertThat(tasks.outcomes(task)).isEqualTo(Map.of(stays, "ADDED", goes, "FAILED MACHINE_NOT_FOUND"));
        assertThat(administrator.get("/activation-tasks/" + task + "/timeline").all("action")).startsWith("TASK_FINISHED");
    }

    /** 000.27 and 34: known before the run, and allowed. */
    @Test
    void the_pre_flight_warns_of_one_os_only_and_of_more_units_than_the_key_is_for() {
        String both = tasks.svmWith(tasks.key("SERVER", june), tasks.key("DESKTOP", june));
        String few = tasks.key("SERVER", later, "limit", 2);
        Answer preview = administrator.post("/activation-tasks?preview=true", Json.of("key", few, "additional", true,
                "machines", List.of(both))).is(200);
        assertThat(preview.json().getJsonArray("warnings").toString()).contains("ONLY_ONE_OS", "OVER_LIMIT");
        assertThat(List.of(preview.number("limit"), preview.number("used"), preview.number("usedAfter"))).containsExactly(2, 0, 3);
        tasks.answers(tasks.run(few, true, both), "ADDED");
        assertThat(usage(few)).isZero();
    }

    /** 000.3: a code needs the authority, a key file nobody. */
    @Test
    void without_the_authority_a_code_is_put_on_no_machine_and_a_key_file_on_all() {
        String code = tasks.code("SERVER", later);
        String file = tasks.key("DESKTOP", later);
        String svm = tasks.svm(1, 1);
        given.vendorAnswers("UNREACHABLE");
        String task;
        try {
            task = tasks.run(code, false, svm);
            tasks.answers(tasks.run(file, false, svm), "ADDED");
        } finally {
            given.vendorAnswers("NORMAL");
        }
        tasks.answers(task, "FAILED NO_CONNECTION");
        assertThat(tasks.task(task).text("vendorCode")).isEqualTo("NO_CONNECTION");
        administrator.post("/activation-tasks/" + task + "/run", Json.of("only", "FAILED")).is(200);
        tasks.work();
        assertThat(tasks.standing(task)).isEqualTo("COMPLETED 1 1 0");
        assertThat(tasks.task(task).text("vendorCode")).isNull();
    }

    private int usage(String key) {
        return administrator.get("/keys/" + key + "/usage").is(200).number("used");
    }

    private List<String> coverage(String machine) {
        return TakeOversOverRestIT.coverage(administrator, machine).stream().map(row -> row.replaceAll(" [0-9-]+ \\S+", "")).toList();
    }

    private String removed(String task) {
        var row = tasks.results(task).get(0);
        return row.getString("outcome") + " " + row.getString("role") + " " + row.getJsonArray("removed")
                .getValuesAs(jakarta.json.JsonString.class).stream().map(jakarta.json.JsonString::getString).toList();
    }
}
