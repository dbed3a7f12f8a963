package io.tenure.services.pool;

import java.util.List;

/**
 * Which licenses an install wave takes: partial ones first, of these the one with the least days left, of several alike
 * the lowest number; then full ones (domain.md 003.4; 003 E6).
 *
 * @param chosen  the partial licenses, in the order in which they are taken
 * @param full    how many full licenses
 * @param missing how many licenses are not there
 * @param free    how many partial licenses are free before
 */
record Allocation(List<PoolLicense> chosen, int full, int missing, int free) {

    /** @param partials the first free partial licenses, least days left first, then by number; as many as wanted */
    static Allocation of(int wanted, List<PoolLicense> partials, PoolCounts counts) {
        List<PoolLicense> chosen = partials.subList(0, Math.min(wanted, partials.size()));
        int full = Math.min(wanted - chosen.size(), counts.unused());
        return new Allocation(chosen, full, wanted - chosen.size() - full, counts.partial());
    }

    /** The license for the next of the machines, counted from 0; null for a full one. */
    PoolLicense at(int place) {
        return place < chosen.size() ? chosen.get(place) : null;
    }

    /** How many partial licenses were free when that machine's turn came. */
    int freeAt(int place) {
        return Math.max(0, free - place);
    }
}
