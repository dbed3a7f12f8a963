package io.tenure.api.problem;

import io.tenure.api.json.Fields;
import io.tenure.kernel.Refusal;
import jakarta.ejb.ApplicationException;

/** A refusal that tells more than its sentence, such as every bad row of an import. */
@ApplicationException(rollback = true)
public class RefusedWith extends RuntimeException {

    private final transient Refusal refusal;
    private final transient Fields more;

    /** @param more further names and values of the problem */
    public RefusedWith(Refusal refusal, Fields more) {
        super(refusal.code().name());
        this.refusal = refusal;
        this.more = more;
    }

    Problem problem() {
        return Problem.of(refusal).with(more);
    }
}
