package io.tenure.testkit;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Due work that a test lets fall due, fail or come to nothing; otherwise nothing of it is due. */
@ApplicationScoped
public class WorkOnRequest implements DueWork {

    public static final String NAME = "work-on-request";

    private volatile Instant due;
    private volatile String failure;
    private volatile boolean repeats;
    private final Deque<Instant> again = new ConcurrentLinkedDeque<>();

    /** From now on something is due since that moment, and is never done. @param words why it fails; null: it does nothing */
    public void fallsDue(Instant moment, String words) {
        failure = words;
        repeats = false;
        due = moment;
    }

    public void isDone() {
        due = null;
        repeats = false;
        again.clear();
    }

    /** Something is due at the first of these moments; each time it is done, again at the next one. */
    public void fallsDueAgain(Instant... moments) {
        again.addAll(List.of(moments));
        failure = null;
        repeats = true;
        due = again.poll();
    }

    /** Whether everything that fell due again was done. */
    public boolean allDone() {
        return due == null;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.known(Optional.ofNullable(due));
    }

    @Override
    public int runBatch(Instant moment) {
        if (failure != null) {
            throw new IllegalStateException(new IllegalArgumentException(failure));
        }
        if (!repeats) {
            return 0;
        }
        due = again.poll();
        return 1;
    }
}
