package io.tenure.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenTasks;
import io.tenure.testkit.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Activation tasks over one fleet, each under way when something is killed. */
final class FleetTask {

    static final int MACHINES = 10_000;

    private final Path data;
    private String task;
    private String key;

    private FleetTask(Path data) {
        this.data = data;
    }

    /** The fleet is there, and none of its machines has a key. */
    static FleetTask prepare(Path data) throws IOException, SQLException {
        FleetTask fleet = new FleetTask(data);
        try (Connection database = fleet.database(); Statement insert = database.createStatement()) {
            insert.executeUpdate("insert into activation_machine (id, name, kind, group_name, account_connected, server_units,"
                    + " desktop_units, created_at, version) select 1000000 + seq, concat('svm ', seq), 'SVM', 'fleet', false,"
                    + " 3, 0, now(6), 1 from seq_1_to_" + MACHINES);
        }
        return fleet;
    }

    private Connection database() throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + Files.readString(data.resolve("db-port")).strip()
                + "/tenure", "tenure", Files.readString(data.resolve("secret/database-password")).strip());
    }

    /** Returns in the middle of it: when some machines are done, and not all. */
    void begin(Rest administrator, int days, boolean additional) {
        GivenTasks tasks = GivenTasks.of(administrator);
        LocalDate today = LocalDate.parse(administrator.get("/sandbox/clock").is(200).text("now").substring(0, 10));
        key = tasks.key("SERVER", today.plusDays(days), "limit", MACHINES * 3);
        task = tasks.create(key, additional, "group", "fleet", "run", true).is(201).text("id");
        Answer now = await(administrator, "done", 1);
        assertThat(now.number("done")).as("still in the middle").isLessThan(MACHINES);
    }

    /** Whatever was killed: the task goes on by itself, and each machine has answered and was changed once. */
    void endsWithEachMachineDoneOnce(Rest administrator, String outcome) throws IOException, SQLException {
        await(administrator, "done", MACHINES);
        assertThat(GivenTasks.of(administrator).standing(task)).isEqualTo("COMPLETED " + MACHINES + " " + MACHINES + " 0");
        assertThat(count("activation_slot where serial = ?", key)).isEqualTo(MACHINES);
        assertThat(count("activation_task_machine where outcome = ? and task_id = " + id(), outcome)).isEqualTo(MACHINES);
        String told = "audit_entry where subject_type = 'MACHINE' and after_values like concat('%', ?, '%')";
        assertThat(count(told, key)).isEqualTo(MACHINES);
        assertThat(count("(select distinct subject_id from " + told + ") machines", key)).isEqualTo(MACHINES);
    }

    private String id() {
        return "(select id from activation_task where serial = '" + key + "')";
    }

    /** The keys that went are told once each. */
    void hasTenuresOfEachMachine(int machines) throws IOException, SQLException {
        assertThat(count("activation_tenure where followed_by = ?", key)).isEqualTo(machines);
    }

    private int count(String from, String parameter) throws IOException, SQLException {
        try (Connection database = database();
                PreparedStatement select = database.prepareStatement("select count(*) from " + from)) {
            select.setString(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Answer await(Rest administrator, String figure, int least) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        Answer now = administrator.get("/activation-tasks/" + task);
        while (now.status() != 200 || now.number(figure) < least) {
            assertThat(System.nanoTime()).as(now.body()).isLessThan(until);
            now = administrator.get("/activation-tasks/" + task);
        }
        return now;
    }
}
