package io.tenure.services.pool;

import java.util.List;

/**
 * What an install wave would use.
 *
 * @param machines     how many
 * @param full         full licenses it would take
 * @param partial      partial licenses it would take
 * @param missing      licenses that are not there; if there is one, nothing would be installed
 * @param choices      the first partial licenses, in the order in which they would be taken
 * @param partialsFree how many partial licenses are free now
 * @param overLimit    groups that would hold more than is allocated to them; if there is one, nothing would be installed
 */
public record InstallPreview(int machines, int full, int partial, int missing, List<Choice> choices, int partialsFree,
                             PoolCounts before, List<OverLimit> overLimit) {

    /** How many choices are told. */
    static final int TOLD = 20;

    /** One partial license with the days it has left. */
    public record Choice(String license, int daysLeft) {
    }

    static InstallPreview of(int machines, Allocation wave, PoolCounts before, List<OverLimit> overLimit) {
        return new InstallPreview(machines, wave.full(), wave.chosen().size(), wave.missing(), wave.chosen().stream().limit(TOLD)
                .map(one -> new Choice(LicenseNumber.of(one.number()), one.days())).toList(), wave.free(), before,
                overLimit);
    }

    /** Whether it can be done as it is. */
    public boolean possible() {
        return missing == 0 && overLimit.isEmpty();
    }

    public int unusedAfter() {
        return before.unused() - full;
    }

    public int partialAfter() {
        return before.partial() - partial;
    }

    /** Days of the choice that is taken first; only where there is one. */
    public int leastDays() {
        return choices.get(0).daysLeft();
    }
}
