package io.tenure.activation.task;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A task, as people change it. While it runs, {@link BatchStore} counts on in the same row. */
@Entity
@Table(name = "activation_task")
class ActivationTask {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "activation_task")
    @SequenceGenerator(name = "activation_task", sequenceName = "activation_task_seq", allocationSize = 10)
    private Long id;
    private String name;
    private String serial;
    private boolean additional;
    @Column(name = "group_name")
    private String groupName;
    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.SCHEDULED;
    @Column(name = "start_at")
    private Instant startAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "vendor_code")
    private String vendorCode;
    private boolean renewed;
    private int todo;
    private int passed;
    private int total;
    private int done;
    private int failed;
    @Column(name = "renewal_code")
    private String renewalCode;
    @Column(name = "renewal_at")
    private Instant renewalAt;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Version
    private int version;

    protected ActivationTask() {
    }

    /** @param dueAt when it starts by itself, or null for by hand */
    ActivationTask(String name, String serial, boolean additional, String groupName, Instant startAt, Instant dueAt,
                   Instant now, String by) {
        this.name = name;
        this.serial = serial;
        this.additional = additional;
        this.groupName = groupName;
        this.startAt = startAt;
        this.dueAt = dueAt;
        this.createdAt = now;
        this.createdBy = by;
    }

    long id() {
        return id;
    }

    String serial() {
        return serial;
    }

    /** The group whose machines are looked up again when it starts for the first time; null for none. */
    String openGroup() {
        return startedAt == null ? groupName : null;
    }

    /** It has so many machines, all of which the next run is about. */
    void has(int machines) {
        total = machines;
        todo = machines;
    }

    /**
     * A run is wanted now. Refuses {@code TASK_RUNNING}, and {@code NOTHING_FAILED} when it is to be about those that
     * refused and none did.
     *
     * @return what the run is about: with ALL of a task that was never run or was stopped, those that are left
     */
    Wanted wants(Again again, Instant now) {
        state.requireRunnable();
        if (again == Again.FAILED && failed == 0) {
            throw new Refusal(TaskRefusal.NOTHING_FAILED);
        }
        Wanted wanted = again == Again.FAILED ? Wanted.FAILED : done < total ? Wanted.OPEN : Wanted.ALL;
        todo = switch (wanted) {
            case FAILED -> failed;
            case OPEN -> total - done;
            case ALL -> total;
        };
        failed = wanted == Wanted.OPEN ? failed : 0;
        done = wanted == Wanted.OPEN ? done : done - todo;
        passed = 0;
        state = TaskState.SCHEDULED;
        dueAt = now;
        return wanted;
    }

    /**
     * @param error what the authority answered to the code if that was no, or null
     * @param newer whether the authority has just given a newer key, so that who holds the key has it now
     */
    void begin(String error, boolean newer, Instant now, Instant due) {
        state = TaskState.RUNNING;
        vendorCode = error;
        renewed = newer;
        renewalCode = null;
        renewalAt = null;
        startedAt = now;
        finishedAt = null;
        dueAt = due;
    }

    /** Refuses {@code TASK_NOT_RUNNING}. What was done stays done. */
    void stop(Instant now) {
        state.requireStoppable();
        state = TaskState.STOPPED;
        dueAt = null;
        finishedAt = now;
    }

    /** @throws Refusal {@code STALE} if it has changed since the caller read the version given; null asks nothing */
    void expect(Integer readVersion) {
        if (readVersion != null && readVersion != version) {
            throw new Refusal(CommonRefusal.STALE);
        }
    }

    boolean scheduledBy(Instant moment) {
        return state == TaskState.SCHEDULED && dueAt != null && !dueAt.isAfter(moment);
    }

    TaskView view() {
        return new TaskView(id, name, serial, additional, groupName, state, startAt, dueAt, total, done, failed,
                vendorCode, renewalCode, renewalAt, createdAt, createdBy, startedAt, finishedAt, version);
    }

    /** The machines that a run is about. */
    enum Wanted {
        FAILED("outcome = 'FAILED'"),
        OPEN("outcome is null"),
        ALL("true");

        private final String condition;

        Wanted(String condition) {
            this.condition = condition;
        }

        /** In SQL, for a row of {@code activation_task_machine}. */
        String condition() {
            return condition;
        }
    }
}
