package io.tenure.activation.machine;

import io.tenure.activation.coverage.Holding;
import io.tenure.activation.coverage.Successor;
import io.tenure.activation.coverage.Tenure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one machine has beside its keys ({@link CoverSupply}).
 *
 * @param ended  the tenures that were the last of their lane, where nothing took over
 * @param active the licenses in use
 * @param queued what is to take over, in that order
 */
public record SuppliedCover(List<Tenure> ended, List<Holding> active, List<Successor> queued) {

    public static final SuppliedCover NONE = new SuppliedCover(List.of(), List.of(), List.of());

    public SuppliedCover {
        ended = List.copyOf(ended);
        active = List.copyOf(active);
        queued = List.copyOf(queued);
    }

    public SuppliedCover and(SuppliedCover other) {
        return new SuppliedCover(both(ended, other.ended()), both(active, other.active()), both(queued, other.queued()));
    }

    /** For a timeline whose past is told as a whole. */
    SuppliedCover withoutPast() {
        return new SuppliedCover(List.of(), active, queued);
    }

    static <T> List<T> both(Collection<? extends T> some, Collection<? extends T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
