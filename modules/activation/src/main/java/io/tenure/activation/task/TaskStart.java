package io.tenure.activation.task;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.Internal;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The transactions before and after the authority was asked. */
@Stateless
@Internal
public class TaskStart {

    @Inject
    private TaskStore tasks;

    @Inject
    private BatchStore batches;

    @Inject
    private LicenseBook book;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public Optional<TaskStore.Due> next(Instant moment) {
        return tasks.scheduled(moment);
    }

    /**
     * A license that is given by a code.
     *
     * @param code null when the license is of no use any more, so that nobody needs to be asked
     */
    public record Coded(License license, ActivationCode code) {
    }

    /** The license of a key with its code; empty for a key file. */
    public Optional<Coded> coded(String serial) {
        return book.find(serial).filter(License::byCode)
                .map(license -> new Coded(license, license.blocked() ? null : book.codeOf(serial).orElseThrow()));
    }

    /** The key's license as the authority told. */
    public void record(License license, ActivationCode code) {
        book.record(license, code);
    }

    /**
     * The run begins, unless somebody stopped the task meanwhile. A group's machines are those of this moment.
     *
     * @param error   what the authority answered to the code if that was no, or null
     * @param renewed whether the authority has just given a newer key in place of an expired one
     * @return 1 if it has begun
     */
    public int begin(long id, String error, boolean renewed, Instant moment) {
        return tasks.lock(id).filter(task -> task.scheduledBy(moment))
                .map(task -> begin(task, error, renewed, moment)).orElse(0);
    }

    private int begin(ActivationTask task, String error, boolean renewed, Instant moment) {
        if (task.openGroup() != null) {
            task.has(task.view().total() + tasks.lookUpAgain(task.id(), task.openGroup()));
        }
        task.begin(error, renewed, clock.instant(), moment);
        tasks.flush();
        audit.record(TaskTrail.of("TASK_STARTED", task.view(), null, TaskState.SCHEDULED));
        return 1;
    }
}
