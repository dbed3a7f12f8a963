package io.tenure.services.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One machine in a pool with the licenses it has.
 *
 * @param group       the machine's group, or null
 * @param license     the one in use, or kept for the pending install; null when EXPIRED
 * @param extended    numbers of those that wait, the next one first; each is full
 * @param chosenFrom  how many partial licenses were free when its license was chosen; 0 when it got a full one, and
 *                    {@link #BROUGHT} when it came with the machine
 * @param installedOn the day of its confirming check-in, or null while pending
 * @param endedOn     the first day without cover of a machine that is EXPIRED, else null
 * @param byHand      whether somebody removed the software by hand: the license stays and counts on (domain.md 003.9)
 */
record Install(long machine, String group, InstallState state, PoolLicense license, List<Integer> extended,
               boolean autoExtend, int chosenFrom, LocalDate installedOn, boolean byHand, LocalDate endedOn) {

    static final int BROUGHT = -1;

    Install {
        extended = List.copyOf(extended);
    }

    static Install pending(long machine, String group, PoolLicense license, int chosenFrom) {
        return new Install(machine, group, InstallState.PENDING, license, List.of(), false, chosenFrom, null, false, null);
    }

    /** How many licenses it holds: what a group's allocation counts. */
    int held() {
        return extended.size() + (license == null ? 0 : 1);
    }

    boolean installed() {
        return state != InstallState.PENDING;
    }

    /** The first day not covered by anything it has; null while pending. */
    LocalDate endsOn() {
        return state == InstallState.APPLIED
                ? license.expiresOn().plusDays((long) PoolLicense.LIFE * extended.size()) : endedOn;
    }

    Install confirmed(LocalDate today) {
        return new Install(machine, group, InstallState.APPLIED, license.applied(today), extended, autoExtend,
                chosenFrom, today, false, null);
    }

    Install with(PoolLicense inUse, List<Integer> waiting) {
        return new Install(machine, group, InstallState.APPLIED, inUse, waiting, autoExtend, chosenFrom, installedOn, byHand,
                null);
    }

    Install expired(LocalDate day) {
        return new Install(machine, group, InstallState.EXPIRED, null, List.of(), autoExtend, chosenFrom, installedOn, byHand,
                day);
    }

    Install extendedBy(int number) {
        List<Integer> longer = new ArrayList<>(extended);
        longer.add(number);
        return with(license, longer);
    }

    Install withoutLast() {
        return with(license, extended.subList(0, extended.size() - 1));
    }

    Install extendingItself(boolean wanted) {
        return new Install(machine, group, state, license, extended, wanted, chosenFrom, installedOn, byHand,
                endedOn);
    }

    Install softwareByHand(boolean removed) {
        return new Install(machine, group, state, license, extended, autoExtend, chosenFrom, installedOn, removed,
                endedOn);
    }
}
