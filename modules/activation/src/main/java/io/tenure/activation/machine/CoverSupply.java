package io.tenure.activation.machine;

import io.tenure.activation.coverage.Tenure;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Facts for the coverage of machines that the floor above keeps. What it says here of present days it says in the view
 * {@code activation_cover}, too, for conditions and counts over the whole fleet ({@link CoverSql}).
 */
public interface CoverSupply {

    /** What covers machines and what waits, by machine, in one statement. A machine it has nothing about is left out. */
    Map<Long, SuppliedCover> present(Collection<Long> machines);

    /** All tenures of a machine that are over, in the order in which they happened. */
    List<Tenure> past(long machine);
}
