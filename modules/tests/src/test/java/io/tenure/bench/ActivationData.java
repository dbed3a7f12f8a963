package io.tenure.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the activation bench works on: a fleet of record machines, and keys that are issued and stored over REST. */
final class ActivationData {

    private static final String GROUP = "bench";

    private final BenchServer server;
    private final HttpConnection http;
    private final int machines;

    ActivationData(BenchServer server, int machines) throws IOException {
        this.server = server;
        this.http = server.http();
        this.machines = machines;
    }

    /** SVMs with 3 server guests each, none of which has a key; and a clock that stands. */
    void prepare() throws Exception {
        execute("insert into activation_machine (id, name, kind, group_name, account_connected, server_units, desktop_units,"
                + " created_at, version) select 1000000 + seq, concat('svm ', seq), 'SVM', '" + GROUP + "', false, 3, 0,"
                + " now(6), 1 from seq_1_to_" + machines);
        execute("analyze table activation_machine");
        moveTo(now().plusSeconds(60));
    }

    /** No machine has a key, and no task ever ran. */
    void begin() throws Exception {
        execute("truncate table activation_slot");
        execute("truncate table activation_task_machine");
        execute("truncate table activation_task");
    }

    /** All machines hold these two as if tasks had put them there. */
    void hold(String active, String additional) throws Exception {
        begin();
        for (String role : new String[] {"ACTIVE", "ADDITIONAL"}) {
            execute("insert into activation_slot (machine_id, key_type, role, serial, since, units) select id, 'SERVER', '"
                    + role + "', '" + (role.equals("ACTIVE") ? active : additional) + "', '" + today() + "', 3"
                    + " from activation_machine");
        }
        execute("analyze table activation_slot");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String from) throws Exception {
        try (Connection connection = server.jdbc(); Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    LocalDate today() throws IOException {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    private Instant now() throws IOException {
        return Instant.parse(value(http.expect(200, "GET", "/api/v1/sandbox/clock", null).body(), "now"));
    }

    /** The serial of a new server key in storage. */
    String key(LocalDate expiresOn) throws IOException {
        String issued = http.expect(201, "POST", "/api/v1/authority/licenses", "{\"form\":\"KEY_FILE\",\"keyType\":\"SERVER\","
                + "\"licenseType\":\"COMMERCIAL\",\"edition\":\"STANDARD\",\"limit\":9000000,\"expiresOn\":\"" + expiresOn
                + "\"}").body();
        http.expect(201, "POST", "/api/v1/keys", "{\"keyFile\":\"" + value(issued, "keyFile") + "\"}");
        return value(issued, "serial");
    }

    /** The id of a task over the whole fleet that is due now. */
    String task(String key, boolean additional) throws IOException {
        return value(http.expect(201, "POST", "/api/v1/activation-tasks", "{\"name\":\"Bench\",\"key\":\"" + key
                + "\",\"additional\":" + additional + ",\"group\":\"" + GROUP + "\",\"run\":true}").body(), "id");
    }

    /** All that is due now is done when this returns. */
    void work() throws IOException {
        moveTo(now());
    }

    void moveTo(Instant moment) throws IOException {
        http.expect(200, "POST", "/api/v1/sandbox/clock", "{\"to\":\"" + moment + "\"}");
    }

    /** Fails unless every machine of the task has the key. */
    void requireDone(String task) throws IOException {
        String now = http.expect(200, "GET", "/api/v1/activation-tasks/" + task, null).body();
        if (!now.contains("\"COMPLETED\"") || !now.contains("\"done\":" + machines)) {
            throw new IOException("the task is not done: " + now);
        }
    }

    private static String value(String json, String name) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IOException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
