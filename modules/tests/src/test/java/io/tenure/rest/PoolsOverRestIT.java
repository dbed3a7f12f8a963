package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The license pool over REST (domain.md seed 003, rulings.md 25-27). */
@RunAsClient
class PoolsOverRestIT extends OverRest {

    private final String group = GivenOverRest.unique("group");

    private String machine() {
        return given.machine(Json.of("name", GivenOverRest.unique("pc"), "kind", "INSTALLATION", "group", group));
    }

    private static String pool(String pool, String action) {
        return "/pools/" + pool + "/" + action;
    }

    private Answer schedule(String pool, String machine) {
        return administrator.post(pool(pool, "installs"), Json.of("machine", machine));
    }

    private String installed(String pool) {
        String machine = machine();
        schedule(pool, machine).is(201);
        administrator.post(pool(pool, "installs/" + machine + "/confirm")).is(200);
        return machine;
    }

    private Answer counts(String pool) {
        return administrator.get("/pools/" + pool).is(200);
    }

    /** The ledger's sums are the counts, and each transaction adds up to zero. */
    private void agrees(String pool) {
        List<JsonObject> ledger = given.whole(pool(pool, "ledger"), 200);
        Answer counts = counts(pool);
        Map<String, Integer> sums = ledger.stream().collect(Collectors.groupingBy(row -> row.getString("account"),
                Collectors.summingInt(row -> row.getInt("licenses"))));
        Map.of("UNUSED", "unused", "PENDING_FULL", "pendingFull", "PENDING_PARTIAL", "pendingPartial", "APPLIED", "applied",
                "PARTIAL", "partial", "EXTENDED", "extended", "EXPIRED", "expired", "OTHER", "other").forEach((account, count) ->
                assertThat(sums.getOrDefault(account, 0)).as(account).isEqualTo(counts.number(count)));
        assertThat(ledger.stream().collect(Collectors.groupingBy(row -> row.getInt("transaction"))).values())
                .allSatisfy(rows -> {
                    assertThat(rows.stream().mapToInt(row -> row.getInt("licenses")).sum()).isZero();
                    assertThat(rows.stream().mapToInt(row -> row.getInt("days")).sum()).isZero();
                });
        assertThat(counts.number("max")).isEqualTo(counts.number("unused") + counts.number("pendingInstalls")
                + counts.number("applied") + counts.number("partial") + counts.number("extended") + counts.number("expired")
                + counts.number("other"));
    }

    @Test
    void fifty_installs_at_once_against_10_licenses_give_exactly_10() {
        String pool = given.pool(10);
        List<String> machines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            machines.add(machine());
        }
        List<Answer> answers = AtOnce.times(50, i -> schedule(pool, machines.get(i)));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.is(422, "POOL_EMPTY"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.text("license")))
                .doesNotHaveDuplicates();
        assertThat(counts(pool).number("pendingInstalls")).isEqualTo(10);
        agrees(pool);
    }

    @Test
    void an_install_is_pending_until_the_machine_checks_in_and_counts_from_then() {
        String pool = given.pool(3);
        String machine = machine();
        Answer scheduled = schedule(pool, machine).is(201);
        assertThat(scheduled.text("state")).isEqualTo("PENDING");
        assertThat(scheduled.number("counts/pendingFull")).isEqualTo(1);
        schedule(pool, machine).is(422, "ALREADY_INSTALLED");
        administrator.post(pool(pool, "uninstalls"), Json.of("machine", machine)).is(422, "NOT_INSTALLED");
        Answer confirmed = administrator.post(pool(pool, "installs/" + machine + "/confirm")).is(200);
        assertThat(confirmed.text("state")).isEqualTo("APPLIED");
        assertThat(confirmed.text("expiresOn")).isEqualTo(today().plusDays(365).toString());
        assertThat(confirmed.number("daysRemaining")).isEqualTo(365);
        administrator.post(pool(pool, "installs/" + machine + "/confirm")).is(200);
        assertThat(administrator.delete(pool(pool, "installs/" + machine)).code()).isEqualTo("ALREADY_INSTALLED");
        agrees(pool);
    }

    @Test
    void a_partial_license_goes_first_with_the_reason_why_and_keeps_its_days() {
        String pool = given.pool(2);
        String machine = installed(pool);
        moveTo(today().plusDays(65));
        Answer uninstalled = administrator.post(pool(pool, "uninstalls"), Json.of("machine", machine)).is(200);
        assertThat(uninstalled.number("counts/partial")).isEqualTo(1);
        assertThat(administrator.get(pool(pool, "licenses?account=PARTIAL")).is(200).number("items/0/daysRemaining"))
                .isEqualTo(300);
        Answer preview = administrator.post(pool(pool, "installs?preview=true"), Json.of("count", 3)).is(200);
        assertThat(List.of(preview.number("partial"), preview.number("full"), preview.number("missing"))).containsExactly(1, 1, 1);
        assertThat(preview.number("choices/0/daysRemaining")).isEqualTo(300);
        Answer next = schedule(pool, machine()).is(201);
        assertThat(next.number("daysRemaining")).isEqualTo(300);
        assertThat(next.text("explain/rule")).isEqualTo("PARTIAL_FIRST_LEAST_DAYS_LEFT");
        assertThat(next.number("counts/used")).as("used before, so still used").isEqualTo(1);
        agrees(pool);
    }

    @Test
    void extensions_make_a_chain_and_go_back_one_by_one() {
        String pool = given.pool(4);
        String machine = installed(pool);
        administrator.post(pool(pool, "returns"), Json.of("machines", List.of(machine))).is(422, "NOTHING_RETURNABLE");
        administrator.post(pool(pool, "extensions"), Json.of("machines", List.of(machine))).is(200);
        Answer twice = administrator.post(pool(pool, "extensions"), Json.of("machines", List.of(machine))).is(200);
        assertThat(twice.number("returnable")).isEqualTo(2);
        assertThat(twice.text("expiresOn")).isEqualTo(today().plusDays(3 * 365).toString());
        assertThat(administrator.get(pool(pool, "machines?expiringWithin=1094")).is(200).items()).isEmpty();
        assertThat(administrator.get(pool(pool, "machines?expiringWithin=1095")).is(200).items()).hasSize(1);
        Answer back = administrator.post(pool(pool, "returns"), Json.of("machines", List.of(machine))).is(200);
        assertThat(back.number("counts/returnable")).isEqualTo(1);
        assertThat(back.number("counts/unused")).isEqualTo(2);
        agrees(pool);
    }

    @Test
    void bulk_work_is_all_or_nothing() {
        String pool = given.pool(3);
        List<String> machines = List.of(machine(), machine(), machine(), machine());
        administrator.post(pool(pool, "installs"), Json.of("machines", machines)).is(422, "POOL_EMPTY");
        assertThat(counts(pool).number("unused")).isEqualTo(3);
        administrator.post(pool(pool, "purchases"), Json.of("licenses", 1)).is(200);
        Answer all = administrator.post(pool(pool, "installs"), Json.of("group", group)).is(201);
        assertThat(all.number("counts/pendingInstalls")).isEqualTo(4);
        machines.forEach(one -> administrator.post(pool(pool, "installs/" + one + "/confirm")).is(200));
        administrator.post(pool(pool, "purchases"), Json.of("licenses", 3)).is(200);
        assertThat(administrator.post(pool(pool, "extensions"), Json.of("machines", machines)).is(422, "POOL_EMPTY")
                .text("detail")).isEqualTo("Licenses are missing: 1 of 4 machines would get none, because 3 are free.");
        assertThat(counts(pool).number("extended")).isZero();
        administrator.post(pool(pool, "uninstalls"), Json.of("machines", List.of(machines.get(0), machine())))
                .is(422, "NOT_INSTALLED");
        assertThat(counts(pool).number("applied")).isEqualTo(4);
        agrees(pool);
    }

    @Test
    void a_group_gets_no_more_than_was_allocated_to_it() {
        String pool = given.pool(9);
        administrator.put(pool(pool, "groups/" + group), Json.of("allocated", 2)).is(200);
        String machine = installed(pool);
        administrator.post(pool(pool, "extensions"), Json.of("machines", List.of(machine))).is(200);
        String another = machine();
        Answer preview = administrator.post(pool(pool, "installs?preview=true"), Json.of("machines", List.of(another))).is(200);
        assertThat(List.of(preview.number("overLimit/0/allocated"), preview.number("overLimit/0/held"),
                preview.number("overLimit/0/wanted"))).as("told before it is refused").containsExactly(2, 2, 1);
        schedule(pool, another).is(422, "GROUP_LIMIT");
        administrator.post(pool(pool, "extensions"), Json.of("machines", List.of(machine))).is(422, "GROUP_LIMIT");
        assertThat(administrator.get(pool(pool, "machines/" + machine)).is(200).json().getBoolean("atLimit")).isTrue();
        Answer groups = administrator.get(pool(pool, "groups")).is(200);
        assertThat(groups.number("items/0/machines")).as("machines, not licenses").isEqualTo(1);
        assertThat(groups.number("items/0/held")).isEqualTo(2);
        agrees(pool);
    }

    @Test
    void the_license_of_a_deleted_machine_comes_back_with_the_next_run_not_at_once() {
        String pool = given.pool(2);
        String machine = installed(pool);
        administrator.post(pool(pool, "extensions"), Json.of("machines", List.of(machine))).is(200);
        moveTo(today().plusDays(65));
        administrator.delete("/machines/" + machine).is(204);
        assertThat(counts(pool).number("applied")).isEqualTo(1);
        assertThat(administrator.get(pool(pool, "machines/" + machine)).is(200).json().getBoolean("gone")).isTrue();
        administrator.post("/sandbox/clock", Json.of("advance", "PT6H")).is(200);
        Answer after = counts(pool);
        assertThat(List.of(after.number("applied"), after.number("partial"), after.number("unused"))).containsExactly(0, 1, 1);
        assertThat(administrator.get(pool(pool, "licenses?account=PARTIAL")).is(200).number("items/0/daysRemaining"))
                .isEqualTo(300);
        agrees(pool);
    }

    @Test
    void other_is_a_decision_with_a_reason_and_another_one_resolves_it() {
        String pool = given.pool(2);
        installed(pool);
        administrator.post(pool(pool, "others"), Json.of("license", "L-1")).is(400, "REQUIRED");
        Answer aside = administrator.post(pool(pool, "others"), Json.of("license", "L-1", "reason", "found twice", "ticket",
                "SUP-1")).is(200);
        assertThat(aside.number("counts/other")).isEqualTo(1);
        assertThat(administrator.get(pool(pool, "machines")).is(200).items()).isEmpty();
        Answer others = administrator.get(pool(pool, "licenses?account=OTHER")).is(200);
        assertThat(others.text("items/0/ticket")).isEqualTo("SUP-1");
        administrator.post(pool(pool, "others/L-1/resolve"), Json.of("outcome", "WRITTEN_OFF", "reason", "lost")).is(200);
        administrator.post(pool(pool, "others/L-1/resolve"), Json.of("outcome", "RETURNED", "reason", "x")).is(422, "NOT_OTHER");
        assertThat(counts(pool).number("expired")).isEqualTo(1);
        agrees(pool);
    }
}
