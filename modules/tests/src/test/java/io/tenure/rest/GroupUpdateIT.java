package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Portal;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What a group says about the license update of its installations overrides them: domain.md 004.8, rulings.md 28. */
@RunAsClient
class GroupUpdateIT extends OverRest {

    private final String group = GivenOverRest.unique("Hall");

    private String installation(String ofGroup) {
        return given.machine(Json.of("name", GivenOverRest.unique("backup"), "kind", "INSTALLATION", "group", ofGroup));
    }

    private String licensed(String ofGroup) {
        String machine = installation(ofGroup);
        license(machine);
        return machine;
    }

    private void license(String machine) {
        String code = administrator.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE",
                "licenseType", "SUBSCRIPTION", "edition", "ENTERPRISE", "limit", 1, "expiresOn",
                today().plusYears(1).toString(), "supportId", "04730")).is(201).text("activationCode");
        administrator.post("/machines/" + machine + "/license", Json.of("activationCode", code)).is(200);
    }

    private static String update(String machine) {
        return "/machines/" + machine + "/license-update";
    }

    private String ofGroup() {
        return "/groups/" + group + "/license-update";
    }

    private Answer says(boolean enabled) {
        return administrator.put(ofGroup(), Json.of("enabled", enabled, "reason", "Central administration")).is(200);
    }

    private Answer own(String machine, boolean enabled) {
        return administrator.put(update(machine), Json.of("enabled", enabled));
    }

    /** Whether it is on, whether a request is planned, and what its group says. */
    private void is(String machine, boolean enabled, String byGroup) {
        Answer now = administrator.get(update(machine)).is(200);
        assertThat(now.text("enabled")).isEqualTo(String.valueOf(enabled));
        assertThat(now.text("nextRequestAt") != null).isEqualTo(enabled);
        assertThat(now.text("setByGroup")).isEqualTo(byGroup);
    }

    @Test
    void a_group_overrides_its_installations_until_it_says_nothing_any_more() {
        String on = licensed(group);
        String off = licensed(group);
        own(on, true).is(200);
        assertThat(administrator.get(ofGroup()).is(200).text("enabled")).isNull();
        assertThat(says(true).number("machines")).isEqualTo(2);
        is(on, true, "true");
        is(off, true, "true");
        own(off, false).is(422, "SET_BY_GROUP");
        own(off, true).is(200);
        says(false);
        is(on, false, "false");
        is(off, false, "false");
        own(on, true).is(422, "SET_BY_GROUP");
        administrator.delete(ofGroup()).is(200);
        is(on, true, null);
        is(off, false, null);
        assertThat(administrator.get("/machines/" + off + "/timeline").is(200).all("action"))
                .filteredOn("LICENSE_UPDATE_SWITCHED"::equals).hasSize(2);
        Answer log = administrator.get("/audit?action=GROUP_LICENSE_UPDATE_SET").is(200);
        assertThat(log.items().stream().filter(entry -> entry.getString("subject").equals(group))).hasSize(3);
        assertThat(log.text("items/1/reason")).isEqualTo("Central administration");
        assertThat(log.text("items/1/after/automaticUpdate")).isEqualTo("OFF");
    }

    @Test
    void those_that_are_on_ask_at_once_and_a_group_that_says_the_same_again_changes_nothing() {
        String machine = licensed(group);
        Answer said = says(true);
        administrator.post("/sandbox/clock", Json.of("advance", "PT1S")).is(200);
        assertThat(administrator.get(update(machine)).text("lastResult")).isEqualTo("NOT_REQUIRED");
        assertThat(says(true).etag()).isEqualTo(said.etag());
        administrator.with("If-Match", "\"99\"").put(ofGroup(), Json.of("enabled", false)).is(412, "STALE");
        administrator.put(ofGroup(), Json.of("reason", "none")).is(400, "REQUIRED");
        administrator.get("/groups/" + GivenOverRest.unique("nowhere") + "/license-update").is(404, "GROUP_NOT_FOUND");
        assertThat(given.whole("/groups", 200).stream().filter(one -> one.getString("group").equals(group)))
                .singleElement().satisfies(one -> assertThat(one.getBoolean("licenseUpdate")).isTrue());
    }

    @Test
    void a_machine_follows_the_group_it_comes_into_and_is_as_it_is_set_itself_when_it_leaves() {
        says(true);
        String born = licensed(group);
        is(born, true, "true");
        String joining = licensed(null);
        String leaving = licensed(null);
        own(leaving, true).is(200);
        administrator.patch("/machines/" + joining, Json.of("group", group)).is(200);
        is(joining, true, "true");
        administrator.patch("/machines/" + joining, Json.of("group", "")).is(200);
        is(joining, false, null);
        says(false);
        administrator.patch("/machines/" + leaving, Json.of("group", group)).is(200);
        is(leaving, false, "false");
        administrator.patch("/machines/" + leaving, Json.of("group", GivenOverRest.unique("Other"))).is(200);
        is(leaving, true, null);
        administrator.delete("/machines/" + born).is(204);
        administrator.get(update(born)).is(404);
    }

    @Test
    void without_connection_each_of_a_group_has_its_session_and_asks_again_an_hour_later() {
        List<String> all = List.of(licensed(group), licensed(group), licensed(group));
        given.vendorAnswers("UNREACHABLE");
        try {
            says(true);
            administrator.post("/sandbox/clock", Json.of("advance", "PT61M")).is(200);
        } finally {
            given.vendorAnswers("NORMAL");
        }
        assertThat(all).allSatisfy(machine -> assertThat(administrator.get(update(machine) + "/sessions").is(200).body()
                .split("NO_CONNECTION", -1)).as("two sessions of " + machine).hasSize(3));
    }

    @Test
    void the_list_of_installations_is_exported_as_it_is_filtered() {
        String on = licensed(group);
        String other = licensed(null);
        says(true);
        Portal auditor = Portal.auditor(nobody);
        List<String> lines = auditor.get("/admin/export/installations.csv?show=ON&group=" + group).is(200).body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("id,name,group,status,mode,", "expires_on", "set_by_group,next_request_at");
        assertThat(lines.get(1)).startsWith(on + ",backup").contains("," + group + ",", ",ACTIVE,FULL,", ",SUBSCRIPTION,ENTERPRISE,",
                ",04730,true,true,");
        assertThat(auditor.get("/admin/export/installations.csv?q=" + other).is(200).body()).contains(other).doesNotContain(on);
        Answer workbook = auditor.get("/admin/export/installations.xlsx?group=" + group).is(200);
        assertThat(workbook.header("Content-Disposition")).contains("installations.xlsx");
        assertThat(workbook.body()).startsWith("PK");
        auditor.get("/admin/export/installations.csv?show=NONE").is(400);
        assertThat(auditor.get("/admin/updates.xhtml?group=" + group).is(200).body())
                .contains("/admin/export/installations.csv?group=" + group);
    }

    @Test
    void what_switched_itself_off_can_be_switched_on_again_and_stays_off_when_the_group_says_nothing_any_more() {
        String machine = licensed(group);
        given.vendorAnswers("CONTRACT_TERMINATED");
        try {
            says(true);
            administrator.post("/sandbox/clock", Json.of("advance", "PT1S")).is(200);
        } finally {
            given.vendorAnswers("NORMAL");
        }
        is(machine, false, "true");
        assertThat(administrator.get(update(machine)).text("disabledBy")).isEqualTo("CONTRACT_TERMINATED");
        own(machine, true).is(200);
        is(machine, true, "true");
        administrator.delete(ofGroup()).is(200);
        is(machine, false, null);
    }

    @Test
    void one_without_a_license_waits_and_asks_within_a_day_once_it_has_one() {
        String machine = installation(group);
        says(true);
        moveTo(today().plusDays(3));
        is(machine, true, "true");
        assertThat(administrator.get(update(machine)).text("lastResult")).isNull();
        license(machine);
        moveTo(today().plusDays(1));
        assertThat(administrator.get(update(machine)).text("lastResult")).isEqualTo("NOT_REQUIRED");
        assertThat(List.of(administrator.get(update(machine) + "/sessions").is(200).body().split("\"at\""))).hasSize(2);
    }
}
