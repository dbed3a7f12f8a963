package io.tenure.services.demo;

import io.tenure.activation.distribution.DistributionStart;
import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.Owner;
import io.tenure.activation.machine.RegisterMachines;
import io.tenure.activation.machine.ReportGuests;
import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.KeyActivation;
import io.tenure.activation.task.TaskStart;
import io.tenure.activation.task.TaskTarget;
import io.tenure.activation.task.TaskView;
import io.tenure.authority.issue.BlockLicense;
import io.tenure.authority.issue.IssueLicense;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Page;
import io.tenure.kernel.due.DueMoments;
import io.tenure.kernel.due.DueWork;
import io.tenure.keystorage.key.AddKey;
import io.tenure.keystorage.key.EditKey;
import io.tenure.services.update.SwitchUpdate;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets keys and machines come into being, through the real use cases; the engine runs in the transaction of the stage. */
@Dependent
class DemoFleetStage {

    private static final int PAGE = 200;
    private static final int UPDATED = 5;

    @Inject
    private IssueLicense issue;

    @Inject
    private BlockLicense block;

    @Inject
    private AddKey addKey;

    @Inject
    private EditKey editKey;

    @Inject
    private RegisterMachines register;

    @Inject
    private ReportGuests report;

    @Inject
    private MachineQueries machines;

    @Inject
    private CreateTask createTask;

    @Inject
    private KeyActivation activation;

    @Inject
    private TaskStart taskStart;

    @Inject
    private SwitchUpdate updates;

    @Inject
    private DistributionStart distributionStart;

    @Inject
    @Any
    private Instance<DueWork> works;

    @Inject
    private DueMoments dueMoments;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private final Map<DemoKey, String> serials = new EnumMap<>(DemoKey.class);
    private final Map<String, String> numbers = new HashMap<>();

    /** @param today the day on which the demo data ends */
    void addKey(DemoKey key, LocalDate today) {
        IssueLicense.Receipt issued = issue.issue(key.request(today));
        serials.put(key, addKey.add(issued.keyFile() == null ? AddKey.Request.byCode(issued.code().formatted())
                : AddKey.Request.byFile(issued.keyFile())).serial());
    }

    /** @param owner null for the provider's own */
    void register(DemoGroup group, Owner owner) {
        register.register(group.requests(owner));
        String cursor = null;
        do {
            Page<MachineRow> page = machines.list(new MachineFilter(null, group.title(), null, null, null), PAGE, cursor);
            page.items().forEach(row -> numbers.put(row.machine().name(), row.machine().number()));
            cursor = page.next();
        } while (cursor != null);
    }

    void report(DemoGroup group) {
        for (int place = 0; place < group.machines(); place++) {
            report.report(new ReportGuests.Request(numbers.get(group.machine(place)), group.guests(place), null));
        }
    }

    /** The first installations of a group ask for newer keys by themselves from now on. */
    void update(DemoGroup group, String reason) {
        for (int place = 0; place < UPDATED; place++) {
            updates.set(new SwitchUpdate.Request(numbers.get(group.machine(place)), true, reason, null));
        }
    }

    void block(DemoKey key, String reason) {
        block.block(serials.get(key), reason, null);
    }

    /** As the clock does once the first device waits. */
    void distribute(DemoKey key, String reason) {
        editKey.edit(new EditKey.Request(serials.get(key), true, reason, null));
        caller.becomes(Actor.SYSTEM);
        distributionStart.begin(serials.get(key));
        run("distribute-keys");
    }

    /** @param now when the demo data ends */
    void run(DemoTask task, Instant now) {
        TaskTarget target = task.wholeGroup() ? new TaskTarget(List.of(), task.group().title())
                : new TaskTarget(task.machines().stream().map(numbers::get).toList(), null);
        Instant starts = task.scheduled() ? night(now) : null;
        TaskView created = createTask.create(new CreateTask.Request(task.title(), serials.get(task.key()), task.additional(),
                target, starts, starts == null));
        if (starts == null) {
            caller.becomes(Actor.SYSTEM);
            KeyActivation.Asked asked = activation.activate(created.serial());
            taskStart.begin(created.id(), asked.code(), asked.renewed(), clock.instant());
            run("run-activation-tasks");
        }
    }

    private static Instant night(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DemoTask.STARTS_IN_DAYS).atTime(2, 0)
                .toInstant(ZoneOffset.UTC);
    }

    private void run(String name) {
        DueWork work = works.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        while (dueMoments.of(work).filter(due -> !due.isAfter(clock.instant())).isPresent()) {
            work.runBatch(clock.instant());
        }
    }
}
