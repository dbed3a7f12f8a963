package io.tenure.activation.task;

import io.tenure.activation.key.KeyOffer;
import java.util.List;

/**
 * The next machines of a running task, locked.
 *
 * @param vendorCode why none of them can have the key, or null
 * @param renewed    whether the authority gave a newer key when this run began
 * @param passed     the place up to which all are done
 * @param todo       the last place of this run
 * @param left       how many machines of the task have not answered, those outside of this run included
 * @param machines   those of the next places that have not answered and that nobody else is changing
 */
record Claim(long task, KeyOffer offer, String vendorCode, boolean renewed, int passed, int todo, int left, int failed,
             List<OpenMachine> machines) {

    /** The place up to which all are done when these are: they may be fewer than their places. */
    int passes(int most) {
        int whole = Math.min(most, todo - passed);
        return machines.size() == whole ? passed + whole : passed;
    }

    boolean ends(int most) {
        return passes(most) == todo;
    }
}
