package io.tenure.services.pool;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One license of a pool that is not simply unused: those are alike and only counted.
 *
 * @param number   within the pool, from 1 on
 * @param account  where it is
 * @param days     the days it had when it came there
 * @param startsOn the day it was applied, or null when it was not yet, or is not any more
 */
record PoolLicense(int number, PoolAccount account, int days, LocalDate startsOn) {

    /** The days a license lives (domain.md 003.1; 003 E1: 365, not 360). */
    static final int LIFE = 365;

    static PoolLicense full(int number, PoolAccount account) {
        return new PoolLicense(number, account, LIFE, null);
    }

    PoolLicense in(PoolAccount where, int daysLeft) {
        return new PoolLicense(number, where, daysLeft, null);
    }

    PoolLicense applied(LocalDate day) {
        return new PoolLicense(number, PoolAccount.APPLIED, days, day);
    }

    /** The first day not covered (rulings.md 13); only of one that is applied. */
    LocalDate expiresOn() {
        return startsOn.plusDays(days);
    }

    /** Days left on a day: 1 on the last day covered, 0 when all are used up. */
    int daysLeft(LocalDate today) {
        return startsOn == null ? days : Math.max(0, (int) ChronoUnit.DAYS.between(today, expiresOn()));
    }
}
