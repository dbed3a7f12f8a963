package io.tenure.activation.machine;

import java.time.LocalDate;

/**
 * A guest that an SVM protects or protected.
 *
 * @param reported        whether the last report named it
 * @param lastProtectedOn the last day on which it was reported as running, or on which it was reported first
 */
public record Guest(String name, Os os, boolean linux, boolean poweredOn, boolean excluded, boolean reported,
                    LocalDate lastProtectedOn) {

    /** Days during which a guest counts after it was protected, that day included (domain.md 000.35). */
    public static final int DAYS_COUNTED = 30;

    static Guest first(GuestReport report, LocalDate today) {
        return new Guest(report.name(), report.os(), report.linux(), report.poweredOn(), report.excluded(), true, today);
    }

    Guest again(GuestReport report, LocalDate today) {
        return new Guest(name, report.os(), report.linux(), report.poweredOn(), report.excluded(), true,
                report.poweredOn() ? today : lastProtectedOn);
    }

    Guest notReported() {
        return new Guest(name, os, linux, poweredOn, excluded, false, lastProtectedOn);
    }

    /** The key that counts it: a server key for every Linux guest, because no desktop key protects one. */
    public Os countedAs() {
        return linux ? Os.SERVER : os;
    }

    /** Whether it counts on a day: protected within 30 days, running now or not, and not excluded. */
    public boolean countsOn(LocalDate day) {
        return !excluded && isInWindow(day);
    }

    boolean isInWindow(LocalDate day) {
        return day.isBefore(leavesOn());
    }

    /** The first day on which it counts no more, unless it is protected again. */
    LocalDate leavesOn() {
        return lastProtectedOn.plusDays(DAYS_COUNTED);
    }
}
