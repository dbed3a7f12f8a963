package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageKind;
import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.key.HeldKeys;
import io.tenure.activation.key.KeyAnswer;
import io.tenure.activation.key.KeyFacts;
import io.tenure.activation.key.KeyOffer;
import io.tenure.activation.key.KeyRole;
import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.RemoveKey;
import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.ResultRow;
import io.tenure.activation.task.TaskQueries;
import io.tenure.activation.task.TaskTarget;
import io.tenure.authority.issue.BlockLicense;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseType;
import io.tenure.services.clock.MoveClock;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenFleet;
import io.tenure.testkit.GivenMachines;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The set statements against the pure rule: tasks, blocks, removals and days in a random but fixed order, and after each
 * of them the tables hold what {@link KeyOffer} and {@link HeldKeys} say.
 */
@ExtendWith(ArquillianExtension.class)
class FleetHistoryIT {

    private static final int MACHINES = 12;
    private static final int EVENTS = 60;

    @Inject
    private Given given;
    @Inject
    private GivenFleet fleet;
    @Inject
    private GivenMachines givenMachines;
    @Inject
    private CreateTask create;
    @Inject
    private TaskQueries tasks;
    @Inject
    private RemoveKey remove;
    @Inject
    private BlockLicense block;
    @Inject
    private MachineQueries machines;
    @Inject
    private MoveClock moveClock;
    @Inject
    private Clock clock;

    private final Random random = new Random(11);
    private final String group = "history " + UUID.randomUUID();
    private final List<MachineView> all = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<Long, HeldKeys> held = new TreeMap<>();
    private final Map<Long, Map<LocalDate, Map<KeyType, String>>> lived = new TreeMap<>();
    private LocalDate first;

    @BeforeEach
    void asAdministrator() {
        given.administrator();
        first = today();
        for (int i = 0; i < MACHINES; i++) {
            MachineView machine = givenMachines.svm(group, i % 4, i % 3);
            all.add(machine);
            held.put(machine.id(), HeldKeys.NONE);
            lived.put(machine.id(), new TreeMap<>());
        }
        KeyType[] types = {KeyType.SERVER, KeyType.DESKTOP, KeyType.SERVER, KeyType.CORE, KeyType.DESKTOP, KeyType.SERVER};
        for (int i = 0; i < 3 * types.length; i++) {
            keys.add(fleet.key(types[i % types.length], i == 5 ? LicenseType.TRIAL : i == 8 ? LicenseType.SUBSCRIPTION
                    : LicenseType.COMMERCIAL, i == 7 ? Edition.ENTERPRISE : Edition.STANDARD,
                    i == 17 ? null : first.plusDays(4L + 5 * i)));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private KeyFacts facts(String serial) {
        return KeyFacts.of(givenMachines.license(serial), today());
    }

    @Test
    void the_tables_hold_what_the_rule_says_whatever_happens() {
        int taken = 0;
        for (int i = 0; i < EVENTS; i++) {
            for (int days = random.nextInt(3); days > 0; days--) {
                night();
            }
            switch (random.nextInt(12)) {
                case 0 -> block.block(pick(keys), "leaked", null);
                case 1, 2 -> removeOne();
                default -> taken += task();
            }
            assertTables("event " + i);
        }
        assertThat(taken).as("not everything is refused").isGreaterThan(EVENTS / 2);
        night();
        all.forEach(machine -> assertCoverage(machines.coverage(machine.number()), lived.get(machine.id())));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void night() {
        LocalDate day = today();
        held.replaceAll((machine, keys) -> fresh(keys));
        held.forEach((machine, keys) -> lived.get(machine).put(day, keys.active().stream()
                .filter(key -> covers(key, day)).collect(Collectors.toMap(KeyFacts::keyType, KeyFacts::serial))));
        moveClock.advance(Period.ofDays(1));
        held.replaceAll((machine, keys) -> keys.on(today()));
    }

    private boolean covers(KeyFacts key, LocalDate day) {
        LocalDate last = givenMachines.license(key.serial()).lastDay();
        return last == null || !last.isBefore(day);
    }

    /** With the licenses as they are now. */
    private HeldKeys fresh(HeldKeys keys) {
        HeldKeys now = HeldKeys.NONE;
        for (KeyType type : KeyType.values()) {
            for (KeyRole role : KeyRole.values()) {
                var key = role == KeyRole.ACTIVE ? keys.active(type) : keys.additional(type);
                now = key.isPresent() ? now.with(role, facts(key.get().serial())) : now;
            }
        }
        return now;
    }

    /** @return how many machines took the key */
    private int task() {
        KeyRole role = random.nextInt(5) < 2 ? KeyRole.ACTIVE : KeyRole.ADDITIONAL;
        String serial = pick(keys);
        List<MachineView> some = all.stream().filter(machine -> random.nextBoolean()).toList();
        List<MachineView> chosen = some.isEmpty() ? all : some;
        String task = create.create(new CreateTask.Request("History", serial, role == KeyRole.ADDITIONAL,
                new TaskTarget(chosen.stream().map(MachineView::number).toList(), null), null, true)).number();
        moveClock.to(clock.instant());
        List<ResultRow> results = tasks.results(task, null, 200, null).items();
        assertThat(results).hasSize(chosen.size());
        results.forEach(row -> {
            KeyAnswer answer = new KeyOffer(facts(serial), role).to(fresh(held.get(row.machineId())), today());
            assertThat(Stream.of(row.outcome(), row.code(), row.role(), row.removed()).toList()).isEqualTo(Stream.of(
                    answer.outcome(), answer.refusal() == null ? null : answer.refusal().name(),
                    answer.refusal() == null ? answer.role() : null, answer.removed()).toList());
            held.put(row.machineId(), answer.after());
        });
        return (int) results.stream().filter(row -> row.code() == null).count();
    }

    private void removeOne() {
        MachineView machine = pick(all);
        HeldKeys before = fresh(held.get(machine.id()));
        if (!before.all().isEmpty()) {
            KeyFacts key = pick(before.all());
            remove.remove(new RemoveKey.Request(machine.number(), key.serial(), null, null));
            boolean active = before.active(key.keyType()).filter(key::equals).isPresent();
            HeldKeys after = before.without(active ? KeyRole.ACTIVE : KeyRole.ADDITIONAL, key.keyType()).on(today());
            held.put(machine.id(), active ? after.without(KeyRole.ADDITIONAL, key.keyType()) : after);
        }
    }

    private void assertTables(String when) {
        for (MachineView machine : all) {
            HeldKeys keys = held.get(machine.id());
            assertThat(givenMachines.texts("select concat(role, ' ', serial) from activation_slot where machine_id = ?"
                    + " and serial is not null", machine.id())).as("%s, %s", when, MachineNumber.of(machine.id()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(KeyType.values())
                            .flatMap(type -> Stream.concat(
                                    keys.active(type).map(key -> "ACTIVE " + key.serial()).stream(),
                                    keys.additional(type).map(key -> "ADDITIONAL " + key.serial()).stream())).toList());
        }
        for (String serial : keys) {
            License license = givenMachines.license(serial);
            int units = all.stream().filter(machine -> held.get(machine.id()).active(license.keyType())
                    .filter(key -> key.serial().equals(serial)).isPresent())
                    .mapToInt(machine -> units(machine, license.keyType())).sum();
            assertThat(givenMachines.count("select coalesce(sum(units), 0) from activation_slot where serial = ?"
                    + " and role = 'ACTIVE'", serial)).as(when).isEqualTo(units);
        }
    }

    /** As they are now: guests that nobody reports again stop counting after 30 days. */
    private int units(MachineView machine, KeyType type) {
        MachineView now = machines.machine(machine.number());
        return type == KeyType.SERVER ? now.serverUnits() : type == KeyType.DESKTOP ? now.desktopUnits() : 16;
    }

    private void assertCoverage(Coverage coverage, Map<LocalDate, Map<KeyType, String>> lived) {
        coverage.rows().stream().collect(Collectors.groupingBy(CoverageRow::keyType)).forEach((lane, rows) -> {
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).from()).isEqualTo(rows.get(i - 1).to().plusDays(1));
            }
            assertThat(rows.get(rows.size() - 1).to()).isNull();
        });
        first.datesUntil(today()).forEach(day -> assertThat(coverage.on(day).stream()
                .filter(row -> row.kind() == CoverageKind.LICENSE)
                .collect(Collectors.toMap(CoverageRow::keyType, CoverageRow::serial))).as("%s", day).isEqualTo(lived.get(day)));
    }
}
