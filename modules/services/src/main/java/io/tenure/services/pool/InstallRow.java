package io.tenure.services.pool;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One machine in a list, with what it has in a pool.
 *
 * @param machine       its number
 * @param state         null for a machine that is not in the pool
 * @param license       the license in use or kept for it, such as L-17, or null
 * @param daysRemaining of that license; null for none
 * @param licenseEndsOn the first day not covered by that license; null while pending, and for none
 * @param returnable    extensions that have not started
 * @param expiresOn     the first day not covered by anything it has; null while pending, and for none
 * @param atLimit       whether all that is allocated to its group is in use
 * @param chosenFrom    how many partial licenses were free when its license was chosen
 * @param partial       whether that license is one that was on another machine before
 * @param gone          whether the machine is gone from the fleet; its license is recovered with the next run
 */
public record InstallRow(String machine, String name, String group, InstallState state, String license,
                         Integer daysRemaining, LocalDate licenseEndsOn, int returnable, LocalDate expiresOn,
                         boolean autoExtend, boolean atLimit, LocalDate installedOn, boolean softwareRemoved, int chosenFrom,
                         boolean partial, boolean gone) {

    static InstallRow of(Listed listed, boolean atLimit, boolean gone, LocalDate today) {
        Install install = listed.install();
        if (install == null) {
            return new InstallRow(listed.number(), listed.name(), listed.group(), null, null, null, null, 0, null, false,
                    atLimit, null, false, 0, false, gone);
        }
        PoolLicense license = install.license();
        return new InstallRow(listed.number(), listed.name(), listed.group(), install.state(),
                license == null ? null : LicenseNumber.of(license.number()), license == null ? null : license.daysLeft(today),
                license == null || license.startsOn() == null ? null : license.expiresOn(), install.extended().size(),
                install.endsOn(), install.autoExtend(), atLimit, install.installedOn(), install.byHand(), install.chosenFrom(),
                license != null && install.chosenFrom() > 0, gone);
    }

    /** The first days not covered by the license in use and each extension after it. */
    public List<LocalDate> chain() {
        List<LocalDate> days = new ArrayList<>();
        if (licenseEndsOn != null) {
            for (int place = 0; place <= returnable; place++) {
                days.add(licenseEndsOn.plusDays((long) PoolLicense.LIFE * place));
            }
        }
        return days;
    }

    /** Days until nothing covers it any more; 0 and less when that is so. */
    public long daysUntilEnd(LocalDate today) {
        return expiresOn == null ? 0 : ChronoUnit.DAYS.between(today, expiresOn);
    }

    public boolean installed() {
        return state == InstallState.APPLIED || state == InstallState.EXPIRED;
    }
}
