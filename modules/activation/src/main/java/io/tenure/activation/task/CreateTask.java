package io.tenure.activation.task;

import io.tenure.keystorage.key.KeyStorage;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Use case: an administrator creates a task that puts one key of the storage on machines (domain.md 000.1). */
@Stateless
public class CreateTask {

    private static final int NAME_LENGTH = 200;

    @Inject
    private TaskStore tasks;

    @Inject
    private KeyStorage keys;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * @param key        the key's serial in storage
     * @param additional whether to use it as additional key, else as active key
     * @param startAt    when it starts by itself, UTC, or null
     * @param run        whether it starts at once
     */
    public record Request(String name, String key, boolean additional, TaskTarget target, Instant startAt, boolean run) {
    }

    /**
     * Refuses {@code KEY_NOT_FOUND}, {@code MACHINES_OR_GROUP}, {@code MACHINE_NOT_FOUND}, {@code NO_MACHINES},
     * {@code START_IN_PAST}. What single machines think of the key is their answer, when it runs.
     */
    @Allowed(Role.ADMINISTRATOR)
    public TaskView create(Request asked) {
        String name = Check.text("name", asked.name(), NAME_LENGTH);
        String serial = keys.get(Check.text("key", asked.key(), NAME_LENGTH)).serial();
        TaskTarget target = asked.target().checked();
        Instant now = clock.instant();
        if (asked.startAt() != null && asked.startAt().isBefore(now)) {
            throw Refusal.of("startAt", TaskRefusal.START_IN_PAST, asked.startAt());
        }
        ActivationTask task = tasks.add(new ActivationTask(name, serial, asked.additional(), target.group(),
                asked.startAt(), asked.run() ? now : asked.startAt(), now, caller.actor().name()));
        task.has(machines(task.id(), target));
        tasks.flush();
        audit.record(TaskTrail.created(task.view()));
        return task.view();
    }

    private int machines(long task, TaskTarget target) {
        if (target.group() == null) {
            return tasks.addMachines(task, target.machines());
        }
        int machines = tasks.addGroup(task, target.group());
        if (machines == 0) {
            throw Refusal.of("group", TaskRefusal.NO_MACHINES, target.group());
        }
        return machines;
    }
}
