package io.tenure.activation.task;

import java.util.List;

/** Told of tasks that need somebody, in the transaction in which they fail; for the floor above, which tells people. */
public interface TaskWatch {

    /** What did not succeed. */
    enum Failure {
        /** Machines refused the key, and the run is over. */
        RUN,
        /** The authority did not renew the key that the task had put on machines (domain.md 000.26). */
        RENEWAL
    }

    void failed(List<Long> tasks, Failure what);
}
