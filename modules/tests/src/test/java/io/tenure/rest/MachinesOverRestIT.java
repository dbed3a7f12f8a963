package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Machines as api.md has them. */
@RunAsClient
class MachinesOverRestIT extends OverRest {

    private static Json guest(String name, String os) {
        return Json.of("name", name, "os", os);
    }

    private String svm(String group, Json... guests) {
        return given.machine(Json.of("name", GivenOverRest.unique("svm"), "kind", "SVM", "group", group, "processors", 2,
                "cores", 32, "guests", List.of(guests)));
    }

    @Test
    void a_machine_is_registered_read_changed_and_deleted() {
        String id = svm("Hall 1", guest("db", "SERVER"), Json.of("name", "vdi", "os", "DESKTOP", "excluded", true),
                Json.of("name", "web", "os", "DESKTOP", "linux", true), Json.of("name", "old", "os", "SERVER", "poweredOn", false));
        Answer read = administrator.get("/machines/" + id).is(200);
        assertThat(read.number("serverUnits")).as("Linux counts for server keys, what is off counts on").isEqualTo(3);
        assertThat(read.number("desktopUnits")).as("excluded").isZero();
        assertThat(read.text("state")).isEqualTo("CRITICAL");
        assertThat(read.text("guests/0/name")).isEqualTo("db");
        Rest seen = administrator.with("If-Match", read.etag());
        assertThat(seen.patch("/machines/" + id, Json.of("group", "Hall 2", "cores", 48)).is(200).number("cores")).isEqualTo(48);
        seen.patch("/machines/" + id, Json.of("cores", 64)).is(412, "STALE");
        seen.delete("/machines/" + id).is(412, "STALE");
        administrator.delete("/machines/" + id).is(204);
        administrator.get("/machines/" + id).is(404, "MACHINE_NOT_FOUND");
        administrator.get("/machines/M-99999999999").is(404, "MACHINE_NOT_FOUND");
    }

    @Test
    void a_machine_without_keys_holds_nothing_and_nothing_covers_it() {
        String id = svm(null);
        assertThat(administrator.get("/machines/" + id + "/keys").is(200).body())
                .isEqualTo("{\"active\":[],\"additional\":[]}");
        assertThat(administrator.get("/machines/" + id + "/coverage").is(200).body()).isEqualTo("[]");
        assertThat(administrator.get("/machines/" + id + "/timeline").is(200).all("action"))
                .containsExactly("MACHINE_REGISTERED");
        administrator.delete("/machines/" + id + "/keys/none").is(404, "KEY_NOT_ON_MACHINE");
    }

    @Test
    void guests_are_reported_as_an_object_or_as_the_list_alone() {
        String id = svm(null, guest("a", "SERVER"));
        Json more = Json.of("guests", List.of(guest("a", "SERVER"), guest("b", "SERVER")));
        assertThat(administrator.put("/machines/" + id + "/guests", more).is(200).number("serverUnits")).isEqualTo(2);
        assertThat(administrator.send("PUT", "/api/v1/machines/" + id + "/guests", "[" + guest("c", "DESKTOP") + "]").is(200)
                .number("desktopUnits")).isEqualTo(1);
        Answer read = administrator.get("/machines/" + id).is(200);
        assertThat(read.number("serverUnits")).as("not named any more, but protected within 30 days").isEqualTo(2);
        assertThat(read.json().getJsonArray("guests").getValuesAs(JsonObject.class))
                .filteredOn(guest -> guest.getBoolean("reported")).hasSize(1);
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() {
        Answer twice = administrator.post("/machines", Json.of("name", "x", "kind", "SVM", "guests",
                List.of(guest("db", "SERVER"), guest("DB", "SERVER")))).is(422, "GUEST_TWICE");
        assertThat(twice.text("errors/0/pointer")).isEqualTo("/guests/1/name");
        Answer os = administrator.post("/machines", Json.of("name", "x", "kind", "SVM", "guests",
                List.of(Json.of("name", "db")))).is(400, "REQUIRED");
        assertThat(os.text("errors/0/pointer")).isEqualTo("/guests/0/os");
        administrator.post("/machines", Json.of("name", "x", "kind", "TOASTER")).is(400, "MALFORMED");
        administrator.post("/machines", Json.of("kind", "SVM")).is(400, "REQUIRED");
        administrator.post("/machines", Json.of("name", "x", "kind", "SVM", "cores", 0)).is(422, "COUNT_OUT_OF_RANGE");
        administrator.post("/machines", Json.of("name", "x", "kind", "DEVICE", "guests", List.of(guest("db", "SERVER"))))
                .is(422, "GUESTS_ONLY_ON_SVM");
        administrator.post("/machines", Json.of("name", "x", "kind", "SVM", "protectionJobs",
                List.of(Json.of("name", "nightly")))).is(422, "JOBS_ONLY_ON_INSTALLATION");
    }

    @Test
    void a_customer_registers_and_sees_own_devices_only() {
        String customer = given.customer();
        Rest owner = given.customerToken(customer);
        Answer device = owner.post("/machines", Json.of("name", "Laptop", "kind", "DEVICE")).is(201);
        assertThat(device.text("customer")).isEqualTo(customer);
        owner.post("/machines", Json.of("name", "Server", "kind", "SVM")).is(403, "FORBIDDEN");
        owner.post("/machines", Json.of("name", "Laptop", "kind", "DEVICE", "group", "Everybody")).is(403, "FORBIDDEN");
        String svm = given.machine(Json.of("name", "svm", "kind", "SVM", "customer", customer));
        owner.get("/machines/" + svm).is(404, "MACHINE_NOT_FOUND");
        assertThat(owner.get("/machines").is(200).all("id")).containsExactly(device.text("id"));
        given.customerToken(given.customer()).get("/machines/" + device.text("id")).is(404, "MACHINE_NOT_FOUND");
    }

    @Test
    void lists_are_filtered_and_walked_by_name() {
        String group = GivenOverRest.unique("Hall");
        List<String> ids = List.of(svm(group), svm(group), svm(group));
        assertThat(given.whole("/machines?group=" + group, 2)).extracting(row -> row.getString("id"))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(administrator.get("/machines?kind=DEVICE&group=" + group).is(200).items()).isEmpty();
        assertThat(administrator.get("/machines?state=CRITICAL&group=" + group).is(200).items()).hasSize(3);
        assertThat(administrator.get("/machines?q=" + ids.get(1).toLowerCase()).is(200).all("id")).containsExactly(ids.get(1));
        administrator.get("/machines?state=GREEN").is(400, "MALFORMED");
    }

    @Test
    void the_same_registration_sent_twice_makes_one_machine() {
        String group = GivenOverRest.unique("Hall");
        Rest once = administrator.with("Idempotency-Key", group);
        Json wanted = Json.of("name", "svm", "kind", "SVM", "group", group);
        String id = once.post("/machines", wanted).is(201).text("id");
        assertThat(once.post("/machines", wanted).is(201).text("id")).isEqualTo(id);
        assertThat(administrator.get("/machines?group=" + group).is(200).items()).hasSize(1);
    }
}
