package io.tenure.testkit;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words for keys in storage, machines, and the tasks that bring them together, over REST. */
public final class GivenTasks {

    private final Rest administrator;

    private GivenTasks(Rest administrator) {
        this.administrator = administrator;
    }

    public static GivenTasks of(Rest administrator) {
        return new GivenTasks(administrator);
    }

    /**
     * The serial of a new key in storage: commercial, standard, for 100 units, from a key file.
     *
     * @param expiresOn its last valid day; null for a perpetual one
     * @param more      what is else of it, as names and values of {@code POST /authority/licenses}
     */
    public String key(String keyType, LocalDate expiresOn, Object... more) {
        List<Object> pairs = new ArrayList<>(List.of("form", "KEY_FILE", "keyType", keyType, "edition", "STANDARD",
                "licenseType", expiresOn == null ? "PERPETUAL" : "COMMERCIAL", "limit", 100));
        if (expiresOn != null) {
            pairs.addAll(List.of("expiresOn", expiresOn.toString()));
        }
        pairs.addAll(List.of(more));
        Answer issued = administrator.post("/authority/licenses", Json.of(pairs.toArray())).is(201);
        String form = issued.text("activationCode") == null ? "keyFile" : "activationCode";
        administrator.post("/keys", Json.of(form, issued.text(form))).is(201);
        return issued.text("serial");
    }

    /** The same, given by an activation code. */
    public String code(String keyType, LocalDate expiresOn) {
        return key(keyType, expiresOn, "form", "ACTIVATION_CODE");
    }

    /** The id of an SVM with so many server and desktop guests, 2 processors and 16 cores. */
    public String svm(int servers, int desktops) {
        return svm(null, servers, desktops);
    }

    public String svm(String group, int servers, int desktops) {
        List<Json> guests = IntStream.range(0, servers + desktops).mapToObj(i -> Json.of("name", "guest-" + i, "os",
                i < servers ? "SERVER" : "DESKTOP")).toList();
        return administrator.post("/machines", Json.of("name", GivenOverRest.unique("svm"), "kind", "SVM", "group", group,
                "processors", 2, "cores", 16, "guests", guests)).is(201).text("id");
    }

    /** An SVM that holds these as active keys. */
    public String svmWith(String... keys) {
        String svm = svm(3, 2);
        for (String key : keys) {
            answers(run(key, false, svm), "ADDED");
        }
        return svm;
    }

    /** What was answered when one was created. */
    public Answer create(String key, boolean additional, Object... more) {
        List<Object> pairs = new ArrayList<>(List.of("name", "Renew", "key", key, "additional", additional));
        pairs.addAll(List.of(more));
        return administrator.post("/activation-tasks", Json.of(pairs.toArray()));
    }

    /** The id of a task that was created, run at once and has ended. */
    public String run(String key, boolean additional, String... machines) {
        String task = create(key, additional, "machines", List.of(machines), "run", true).is(201).text("id");
        work();
        return task;
    }

    /** Everything that is due now is done, without waiting for the poll. */
    public void work() {
        administrator.post("/sandbox/clock", Json.of("to", administrator.get("/sandbox/clock").is(200).text("now"))).is(200);
    }

    public Answer task(String task) {
        return administrator.get("/activation-tasks/" + task).is(200);
    }

    /** State, total, done and failed. */
    public String standing(String task) {
        Answer now = task(task);
        return now.text("state") + " " + now.text("total") + " " + now.text("done") + " " + now.text("failed");
    }

    public List<JsonObject> results(String task) {
        return administrator.get("/activation-tasks/" + task + "/results?limit=200").is(200).items();
    }

    /** By machine: the outcome, and the code where it is FAILED. */
    public Map<String, String> outcomes(String task) {
        return results(task).stream().collect(Collectors.toMap(row -> row.getString("machine"), GivenTasks::outcome));
    }

    private static String outcome(JsonObject row) {
        String code = Answer.text(row, "code");
        return Answer.text(row, "outcome") + (code == null ? "" : " " + code);
    }

    /** Fails unless all machines of the task answered like this. */
    public void answers(String task, String outcome) {
        Map<String, String> all = outcomes(task);
        if (!all.values().stream().allMatch(outcome::equals)) {
            throw new AssertionError(outcome + " expected of all: " + all);
        }
    }

    /** Roles and serials of what the machine holds, active keys first, each in the order of their types. */
    public List<String> keys(String machine) {
        JsonObject held = administrator.get("/machines/" + machine + "/keys").is(200).json();
        return List.of("active", "additional").stream().flatMap(role -> held.getJsonArray(role)
                .getValuesAs(JsonObject.class).stream().map(key -> role + " " + key.getString("serial"))).toList();
    }
}
