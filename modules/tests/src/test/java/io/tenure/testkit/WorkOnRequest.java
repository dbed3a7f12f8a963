package io.tenure.testkit;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Due work that a test lets fall due, fail or come to nothing; otherwise nothing of it is due. */
@ApplicationScoped
public class WorkOnRequest implements DueWork {

    public static final String NAME = "work-on-request";

    private volatile Instant due;
    private volatile String failure;

    /** From now on something is due since that moment, and is never done. @param words why it fails; null: it does nothing */
    public void fallsDue(Instant moment, String words) {
        failure = words;
        due = moment;
    }

    public void isDone() {
        due = null;
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
        return 0;
    }
}
