package io.tenure.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.crash.Changes.Call;
import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL to the server, to its database, and to both, in the middle of changes and of activation tasks. One sandbox goes
 * through all of it, because each start takes many seconds.
 */
class KillNineIT {

    private static final int IN_THE_MIDDLE = 40;

    @TempDir
    private Path data;
    private final List<Call> made = new ArrayList<>();
    private SandboxProcess sandbox;
    private GivenOverRest given;
    private String subscription;
    private Json purchase;
    private FleetTask fleet;

    @AfterEach
    void nothingIsLeft() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void nothing_acknowledged_is_lost_and_each_machine_is_done_once_whatever_is_killed_and_a_stop_leaves_no_process() throws Exception {
        start();
        String customer = given.customer();
        String sku = given.sku(1, null, "3.00", "PRORATED", "CALENDAR");
        subscription = given.buy(customer, sku, 10);
        purchase = Json.of("customer", customer, "sku", sku, "seats", 3);
        fleet = FleetTask.prepare(data);

        Changes changes = change();
        fleet.begin(given.administrator(), 100, false);
        ProcessHandle orphan = sandbox.database();
        sandbox.kill();
        made.addAll(changes.all());
        assertThat(orphan.isAlive()).isTrue();
        start();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(sandbox.said()).contains("stopped the database that a killed start had left running");
        everythingAcknowledgedIsThere();
        fleet.endsWithEachMachineDoneOnce(given.administrator(), "ADDED");

        changes = change();
        fleet.begin(given.administrator(), 200, true);
        kill(sandbox.database());
        made.addAll(changes.all());
        assertThat(sandbox.isAlive()).isTrue();
        untilReady();
        everythingAcknowledgedIsThere();
        fleet.endsWithEachMachineDoneOnce(given.administrator(), "ADDED");

        changes = change();
        fleet.begin(given.administrator(), 300, false);
        kill(sandbox.database());
        sandbox.kill();
        made.addAll(changes.all());
        start();
        everythingAcknowledgedIsThere();
        fleet.endsWithEachMachineDoneOnce(given.administrator(), "REPLACED");
        fleet.hasTenuresOfEachMachine(FleetTask.MACHINES);
        whatWasNotAcknowledgedIsDoneOnceWhenAskedAgain();

        ProcessHandle database = sandbox.database();
        assertThat(sandbox.terminate()).as(sandbox.said()).isZero();
        assertThat(database.isAlive()).isFalse();
    }

    private void start() throws Exception {
        sandbox = SandboxProcess.start(data);
        given = GivenOverRest.at(sandbox.anybody());
    }

    private Changes change() throws InterruptedException {
        return Changes.begin(sandbox.anybody(), subscription, purchase, IN_THE_MIDDLE);
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    /** The sandbox starts its database again by itself. */
    private void untilReady() {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (sandbox.anybody().plain("/health/ready").status() != 200) {
            assertThat(System.nanoTime()).as(sandbox.said()).isLessThan(until);
        }
    }

    private void everythingAcknowledgedIsThere() {
        List<JsonObject> increases = increases();
        assertThat(increases).extracting(order -> order.getInt("seatsAfter")).doesNotHaveDuplicates()
                .containsAll(acknowledged("seats", true).stream().map(Integer::valueOf).toList());
        Answer now = given.administrator().get("/subscriptions/" + subscription).is(200);
        assertThat(now.number("seats")).isEqualTo(10 + increases.size());
        assertThat(now.text("openOrder")).isNull();
        assertThat(given.whole("/subscriptions/" + subscription + "/charges", 200).stream()
                .mapToInt(charge -> charge.getInt("seats")).sum()).isEqualTo(now.number("seats"));
        assertThat(bought()).containsAll(acknowledged("number", false));
        bought().forEach(number -> given.administrator().get("/subscriptions/" + number + "/activation-code").is(200));
    }

    private void whatWasNotAcknowledgedIsDoneOnceWhenAskedAgain() {
        List<Call> open = made.stream().filter(call -> !call.isAcknowledged()).toList();
        assertThat(open).isNotEmpty();
        for (Call call : open) {
            assertThat(call.send(given.administrator()).status()).isBetween(200, 201);
        }
        assertThat(increases()).hasSize((int) made.stream().filter(KillNineIT::addsSeats).count());
        assertThat(bought()).hasSize((int) made.stream().filter(call -> !addsSeats(call)).count());
    }

    private List<JsonObject> increases() {
        return given.whole("/subscriptions/" + subscription + "/orders", 200).stream()
                .filter(order -> order.getString("kind").equals("INCREASE_SEATS"))
                .peek(order -> assertThat(order.getString("status")).isEqualTo("SUCCEEDED")).toList();
    }

    private List<String> bought() {
        String customer = given.administrator().get("/subscriptions/" + subscription).is(200).text("customer");
        return given.whole("/subscriptions?customer=" + customer, 200).stream()
                .map(row -> row.getString("number")).filter(number -> !number.equals(subscription)).toList();
    }

    private List<String> acknowledged(String name, boolean adding) {
        return made.stream().filter(Call::isAcknowledged).filter(call -> addsSeats(call) == adding)
                .map(call -> call.answer().text(name)).toList();
    }

    private static boolean addsSeats(Call call) {
        return call.path().endsWith("/increase-seats");
    }
}
