package io.tenure.kernel.due;

import java.time.Instant;

/**
 * One kind of work that falls due. Implementations are stateless beans; each batch is a transaction of its own and is
 * idempotent: what was done is no longer due.
 */
public interface DueWork {

    /** Stable name, for the log and the page of jobs. */
    String name();

    /** Among work that is due at the same moment, lower ranks run first. */
    int rank();

    /** How the moment of the earliest due row is found; {@link DueMoments} finds it. */
    NextDue nextDue();

    /**
     * Runs one batch of what is due at the moment given or before it.
     *
     * @return how many rows were done; 0 when nothing was left to do
     */
    int runBatch(Instant moment);
}
