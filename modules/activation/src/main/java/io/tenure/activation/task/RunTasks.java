package io.tenure.activation.task;

import io.tenure.activation.key.KeyAnswer;
import io.tenure.activation.task.BatchStore.Next;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Use case of the clock: carries running tasks out, a batch of machines in one transaction of five statements, whatever
 * becomes of their keys. A batch that was cut off is done again as a whole; several tasks take turns.
 */
@Stateless
public class RunTasks implements DueWork {

    /** How many machines one transaction is about. */
    public static final int BATCH = 500;

    @Inject
    private BatchStore batches;

    @Inject
    private TaskWatches watches;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "run-activation-tasks";
    }

    @Override
    public int rank() {
        return 310;
    }

    @Override
    public NextDue nextDue() {
        return BatchStore.nextDue(TaskState.RUNNING);
    }

    @Override
    public int runBatch(Instant moment) {
        LocalDate today = LocalDate.now(clock);
        Optional<Claim> claim = batches.claim(moment, today, BATCH);
        if (claim.isEmpty()) {
            return pass(moment);
        }
        List<Answered> answers = claim.get().machines().stream().map(machine -> answer(claim.get(), machine, today)).toList();
        Next next = next(claim.get(), answers);
        batches.write(claim.get(), answers, next);
        audit.record(audited(claim.get(), answers, next));
        ended(claim.get().task(), next.state());
        return answers.size();
    }

    /** Nobody is left in the next places, or others are changing those who are. */
    private int pass(Instant moment) {
        Optional<BatchStore.Passed> passed = batches.pass(moment, BATCH);
        passed.filter(one -> one.state() != TaskState.RUNNING).ifPresent(one -> {
            audit.record(finished(one.task(), one.state()));
            ended(one.task(), one.state());
        });
        return passed.filter(BatchStore.Passed::moved).isPresent() ? 1 : 0;
    }

    private void ended(long task, TaskState state) {
        if (state == TaskState.COMPLETED_WITH_ERRORS) {
            watches.failed(List.of(task), TaskWatch.Failure.RUN);
        }
    }

    private static Answered answer(Claim claim, OpenMachine machine, LocalDate today) {
        KeyAnswer answer = claim.renewed() ? machine.answerRenewed(claim.offer(), today)
                : machine.answer(claim.offer(), today);
        String code = claim.vendorCode() != null ? claim.vendorCode()
                : answer.refusal() == null ? null : answer.refusal().name();
        boolean changes = code == null && !machine.holds(claim.offer());
        return new Answered(machine, answer, code, changes ? machine.change(claim.offer(), answer, today) : null);
    }

    private Next next(Claim claim, List<Answered> answers) {
        Instant now = clock.instant();
        if (!claim.ends(BATCH)) {
            return new Next(claim.passes(BATCH), TaskState.RUNNING, now, now);
        }
        int failed = claim.failed() + (int) answers.stream().filter(answer -> !answer.taken()).count();
        return new Next(claim.todo(), TaskState.after(claim.left() - answers.size(), failed), null, now);
    }

    private static List<Audited> audited(Claim claim, List<Answered> answers, Next next) {
        String task = TaskNumber.of(claim.task());
        List<Audited> all = new ArrayList<>();
        answers.stream().filter(Answered::taken).map(answer -> answer.audited(task, claim.offer().key().serial()))
                .forEach(all::add);
        if (next.dueAt() == null) {
            all.add(finished(claim.task(), next.state()));
        }
        return all;
    }

    private static Audited finished(long task, TaskState state) {
        return new Audited("TASK_FINISHED", TaskTrail.SUBJECT, task, TaskNumber.of(task), null, null,
                Facts.of("state", TaskState.RUNNING), Facts.of("state", state));
    }
}
