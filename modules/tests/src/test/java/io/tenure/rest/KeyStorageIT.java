package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.GivenTasks;
import io.tenure.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys in storage that machines hold: how much of them is used, what keeps them there, and what the database shows. */
@RunAsClient
class KeyStorageIT extends OverRest {

    private GivenTasks tasks;

    @BeforeEach
    void words() {
        tasks = GivenTasks.of(administrator);
    }

    private String usage(String key) {
        Answer usage = administrator.get("/keys/" + key + "/usage").is(200);
        return usage.text("used") + " of " + usage.text("limit") + " " + usage.text("severity");
    }

    private void reports(String machine, int servers) {
        administrator.put("/machines/" + machine + "/guests", Json.of("guests", IntStream.range(0, servers)
                .mapToObj(i -> Json.of("name", "guest-" + i, "os", "SERVER")).toList())).is(200);
    }

    /** Example 12 with the boundaries of A3; more than the limit is told and disables nothing (000.34). */
    @Test
    void use_is_told_with_its_severity_and_nothing_is_disabled() {
        String key = tasks.key("SERVER", today().plusYears(1));
        String svm = tasks.svmWith(key);
        List<String> told = new ArrayList<>();
        for (int used : new int[] {89, 90, 99, 100, 110, 111}) {
            reports(svm, used);
            told.add(usage(key));
        }
        assertThat(told).containsExactly("89 of 100 NONE", "90 of 100 INFO", "99 of 100 INFO", "100 of 100 WARNING",
                "110 of 100 WARNING", "111 of 100 CRITICAL");
        tasks.answers(tasks.run(key, false, tasks.svm(1, 0)), "ADDED");
        assertThat(usage(key)).isEqualTo("112 of 100 CRITICAL");
    }

    /** The events of a key that more is used of than it is for, the oldest first. */
    private List<String> exceeded(String key) {
        List<String> told = new ArrayList<>(administrator.get("/keys/" + key + "/timeline?limit=100").is(200).items().stream()
                .filter(entry -> entry.getString("action").equals("KEY_EXCEEDED")).map(entry -> entry.getJsonObject("after"))
                .map(after -> after.getInt("used") + " of " + after.getInt("limit") + " " + after.getString("severity")
                        + " " + after.getInt("eventId", 0)).toList());
        Collections.reverse(told);
        return told;
    }

    /** 000.34 and 36: an event once a day's check finds it, again when it is critical, and anew after it was in order. */
    @Test
    void a_key_that_more_is_used_of_than_it_is_for_is_told_once_for_each_severity() {
        String key = tasks.key("SERVER", today().plusYears(3));
        String svm = tasks.svmWith(key);
        reports(svm, 100);
        moveTo(today().plusDays(1));
        assertThat(exceeded(key)).as("used up, and not exceeded").isEmpty();
        reports(svm, 101);
        assertThat(exceeded(key)).as("looked at once a day").isEmpty();
        moveTo(today().plusDays(1));
        assertThat(exceeded(key)).containsExactly("101 of 100 WARNING 0");
        reports(svm, 110);
        moveTo(today().plusDays(2));
        assertThat(exceeded(key)).hasSize(1);
        reports(svm, 111);
        moveTo(today().plusDays(2));
        assertThat(exceeded(key)).containsExactly("101 of 100 WARNING 0", "111 of 100 CRITICAL 4099");
        administrator.delete("/machines/" + svm).is(204);
        moveTo(today().plusDays(1));
        reports(tasks.svmWith(key), 112);
        moveTo(today().plusDays(1));
        assertThat(exceeded(key)).endsWith("112 of 100 CRITICAL 4099").hasSize(3);
        administrator.post("/webhooks", Json.of("url", "http://127.0.0.1:9/", "events", List.of("key.exceeded"))).is(201);
    }

    /** 000.14: one trial period only. */
    @Test
    void a_trial_that_has_ended_is_neither_added_to_a_machine_nor_prolonged() {
        LocalDate last = today().plusDays(2);
        for (String form : List.of("KEY_FILE", "ACTIVATION_CODE")) {
            String trial = tasks.key("SERVER", last, "form", form, "licenseType", "TRIAL");
            String svm = tasks.svmWith(trial);
            renewal(trial, last.plusDays(30)).is(422, "TRIAL_ONLY_ONCE");
            moveTo(last.plusDays(1));
            renewal(trial, last.plusDays(30)).is(422, "TRIAL_ONLY_ONCE");
            tasks.answers(tasks.run(trial, false, tasks.svm(1, 0)), "FAILED EXPIRED_KEY");
            assertThat(administrator.get("/authority/licenses/" + trial + "/replacement").is(200).text("license")).isNull();
            assertThat(administrator.get("/machines/" + svm).is(200).text("state")).isEqualTo("CRITICAL");
            last = today().plusDays(2);
        }
    }

    private Answer renewal(String serial, LocalDate expiresOn) {
        return administrator.post("/authority/licenses/" + serial + "/renewal", Json.of("expiresOn", expiresOn.toString()));
    }

    /** 000.35: of a processor or core key the processors or cores, of a key for guests those of its kind. */
    @Test
    void units_are_counted_by_the_type_of_the_key() {
        LocalDate end = today().plusYears(1);
        String server = tasks.key("SERVER", end);
        String desktop = tasks.key("DESKTOP", end);
        String processor = tasks.key("PROCESSOR", end);
        String core = tasks.key("CORE", end);
        String device = tasks.key("DEVICE", end);
        tasks.svmWith(server, desktop);
        tasks.svmWith(processor);
        tasks.svmWith(core);
        tasks.answers(tasks.run(device, false, given.device(given.customer())), "ADDED");
        assertThat(List.of(usage(server), usage(desktop), usage(processor), usage(core), usage(device))).containsExactly(
                "3 of 100 NONE", "2 of 100 NONE", "2 of 100 NONE", "16 of 100 NONE", "1 of 100 NONE");
    }

    /** 000.35 and 40: a guest counts for 30 days after its last protection, and an additional key uses nothing. */
    @Test
    void units_leave_with_their_guests_and_with_their_machine() {
        String key = tasks.key("SERVER", today().plusYears(1));
        String svm = tasks.svmWith(key);
        String other = tasks.svmWith(key);
        assertThat(usage(key)).isEqualTo("6 of 100 NONE");
        reports(svm, 1);
        assertThat(usage(key)).isEqualTo("6 of 100 NONE");
        administrator.delete("/machines/" + other).is(204);
        assertThat(usage(key)).isEqualTo("3 of 100 NONE");
        moveTo(today().plusDays(30));
        assertThat(usage(key)).isEqualTo("0 of 100 NONE");
    }

    @Test
    void a_key_that_a_machine_holds_is_not_deleted() {
        String active = tasks.key("SERVER", today().plusDays(60));
        String next = tasks.key("SERVER", today().plusDays(90));
        String svm = tasks.svmWith(active);
        tasks.answers(tasks.run(next, true, svm), "ADDED");
        administrator.delete("/keys/" + active).is(422, "KEY_IN_USE");
        administrator.delete("/keys/" + next).is(422, "KEY_IN_USE");
        administrator.delete("/machines/" + svm + "/keys/" + next).is(200);
        administrator.delete("/keys/" + next).is(204);
        administrator.delete("/machines/" + svm).is(204);
        administrator.delete("/keys/" + active).is(204);
    }

    /** rulings.md 9: suspended it stays where it is and goes nowhere else; it is renewed with its subscription. */
    @Test
    void the_key_of_a_subscription_follows_it_on_the_machines_that_hold_it() {
        String customer = given.customer();
        String subscription = given.buy(customer, given.sku(), 10);
        String key = given.keyOf(subscription);
        String first = given.device(customer);
        tasks.answers(tasks.run(key, false, first), "ADDED");
        administrator.post(on(subscription, "suspend")).is(200);
        String second = given.device(customer);
        String refused = tasks.run(key, false, second);
        tasks.answers(refused, "FAILED KEY_SUSPENDED");
        assertThat(tasks.keys(first)).containsExactly("active " + key);
        administrator.post(on(subscription, "activate")).is(200);
        administrator.post("/activation-tasks/" + refused + "/run", Json.of("only", "FAILED")).is(200);
        tasks.work();
        tasks.answers(refused, "ADDED");
        assertThat(usage(key)).isEqualTo("2 of 10 NONE");
        nextMonthOn(15);
        assertThat(mode(first)).isEqualTo("LICENSE");
        assertThat(TakeOversOverRestIT.coverage(administrator, first)).noneMatch(row -> row.contains("LIMITED"));
        administrator.post(on(subscription, "cancel"), Json.of("when", "IMMEDIATE")).is(200);
        moveTo(today().plusDays(1));
        assertThat(mode(first)).isEqualTo("LIMITED");
        tasks.answers(tasks.run(key, false, given.device(customer)), "FAILED EXPIRED_KEY");
    }

    /** The kind of the row of today. */
    private String mode(String machine) {
        LocalDate today = today();
        return TakeOversOverRestIT.coverage(administrator, machine).stream().map(row -> row.split(" "))
                .filter(row -> !LocalDate.parse(row[2]).isAfter(today))
                .filter(row -> row[3].equals("null") || !LocalDate.parse(row[3]).isBefore(today))
                .map(row -> row[1]).findFirst().orElseThrow();
    }

    /** As if the file's license had been known from an older key file: it ended, and the newer file is uploaded. */
    @Test
    void a_newer_key_file_of_a_stored_key_takes_its_place() throws SQLException {
        Answer issued = administrator.post("/authority/licenses", Json.of("form", "KEY_FILE", "keyType", "SERVER", "licenseType",
                "COMMERCIAL", "edition", "STANDARD", "limit", 10, "expiresOn", today().plusDays(200).toString())).is(201);
        String serial = issued.text("serial");
        administrator.post("/keys", Json.of("keyFile", issued.text("keyFile"))).is(201);
        change("update authority_license set origin = 'FILE', ends_on = '" + today().minusDays(3) + "' where serial = '"
                + serial + "'");
        assertThat(administrator.get("/keys/" + serial).is(200).text("state")).isEqualTo("EXPIRED");
        Answer newer = administrator.post("/keys", Json.of("keyFile", issued.text("keyFile"))).is(201);
        assertThat(newer.text("state")).isEqualTo("AVAILABLE");
        assertThat(newer.day("expiresOn")).isEqualTo(today().plusDays(200));
        administrator.post("/keys", Json.of("keyFile", issued.text("keyFile"))).is(422, "ALREADY_STORED");
    }

    private static void change(String update) throws SQLException {
        try (Connection database = DriverManager.getConnection(System.getProperty("tenure.test.db.url"),
                System.getProperty("tenure.test.db.user"), System.getProperty("tenure.test.db.password"))) {
            database.createStatement().executeUpdate(update);
        }
    }

    /** A code went everywhere it can go: issued with an idempotent call, added, searched for, used, read, told. */
    @Test
    void an_activation_code_is_nowhere_in_the_database_as_it_is_written() throws SQLException {
        Answer issued = administrator.with("Idempotency-Key", GivenOverRest.unique("key")).post("/authority/licenses",
                Json.of("form", "ACTIVATION_CODE", "keyType", "SERVER", "licenseType", "COMMERCIAL", "edition", "STANDARD",
                        "limit", 10, "term", "P365D")).is(201);
        String code = issued.text("activationCode");
        administrator.with("Idempotency-Key", GivenOverRest.unique("key"))
                .post("/keys", Json.of("activationCode", code)).is(201);
        assertThat(administrator.get("/keys?q=" + code).is(200).all("serial")).containsExactly(issued.text("serial"));
        tasks.svmWith(issued.text("serial"));
        String subscription = given.subscription(10);
        String sold = administrator.get(on(subscription, "activation-code")).is(200).text("activationCode");
        assertThat(found(issued.text("serial"))).as("the search finds what is there").isNotEmpty();
        for (String secret : List.of(code, sold)) {
            assertThat(found(secret)).isEmpty();
            assertThat(found(secret.replace("-", ""))).isEmpty();
        }
    }

    /** The columns of all tables in which this text stands. */
    private static List<String> found(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(System.getProperty("tenure.test.db.url"),
                System.getProperty("tenure.test.db.user"), System.getProperty("tenure.test.db.password"))) {
            for (String column : columns(database)) {
                String table = column.substring(0, column.indexOf('.'));
                try (PreparedStatement search = database.prepareStatement("select 1 from " + table
                        + " where locate(cast(? as binary), cast(" + column + " as binary)) > 0 limit 1")) {
                    search.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
                    try (ResultSet row = search.executeQuery()) {
                        if (row.next()) {
                            found.add(column);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> columns(Connection database) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement("select c.table_name, c.column_name"
                + " from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
                + " where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.data_type in ('char', 'varchar',"
                + " 'text', 'mediumtext', 'longtext', 'binary', 'varbinary', 'blob', 'mediumblob', 'longblob')");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                columns.add("`" + rows.getString(1) + "`.`" + rows.getString(2) + "`");
            }
        }
        return columns;
    }
}
