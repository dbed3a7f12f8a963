package io.tenure.services.pool;

/**
 * What a list of machines of a pool shows.
 *
 * @param group    only of this group, or null
 * @param state    only in this state, or null
 * @param expiring only those whose last license is used up within so many days, in that order; or null
 * @param installed whether only those on which the software is installed, not pending ones
 * @param q        a number, or the beginning of a name; null for all
 */
public record InstallFilter(String group, InstallState state, Integer expiring, boolean installed, String q) {

    public static final InstallFilter ALL = new InstallFilter(null, null, null, null);

    public InstallFilter(String group, InstallState state, Integer expiring, String q) {
        this(group, state, expiring, false, q);
    }
}
