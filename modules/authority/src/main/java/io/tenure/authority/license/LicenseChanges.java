package io.tenure.authority.license;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;

/**
 * The changes of a running license that a vendor is asked for. Each is one statement whose condition is the rule: it
 * answers false if the license is in the wrong state.
 */
@Dependent
public class LicenseChanges {

    /** Where a fixed term ends by itself; null for a license without one, or while it has not begun. */
    private static final String END_OF_TERM = "first_activated_on + interval term_days day";

    @PersistenceContext
    private EntityManager entities;

    public boolean changeSeats(String serial, int seats) {
        return done(unlessCanceled("unit_limit = ?2").setParameter(2, seats), serial);
    }

    public boolean pause(String serial) {
        return done(change("status = 'PAUSED'", "status = 'ISSUED'"), serial);
    }

    public boolean resume(String serial) {
        return done(change("status = 'ISSUED'", "status = 'PAUSED'"), serial);
    }

    /** Ends on the day given, or with its fixed term if that is sooner. */
    public boolean endOn(String serial, LocalDate day) {
        return done(unlessCanceled("auto_renew = false, " + endingOn()).setParameter(2, day), serial);
    }

    /** A planned end is taken back: it goes on to the day given, one with a fixed term to the end of that. */
    public boolean goOn(String serial, LocalDate day) {
        return done(unlessCanceled("auto_renew = license_type = 'SUBSCRIPTION', ends_on = case when term_days is null then ?2 else " + END_OF_TERM + " end")
                .setParameter(2, day), serial);
    }

    /** Is given back; its last valid day is the day given, or that of its fixed term if that is sooner. */
    public boolean cancel(String serial, LocalDate day) {
        return done(unlessCanceled("status = 'CANCELED', auto_renew = false, " + endingOn()).setParameter(2, day), serial);
    }

    private static String endingOn() {
        return "ends_on = least(?2, coalesce(" + END_OF_TERM + ", ?2))";
    }

    private Query unlessCanceled(String what) {
        return change(what, "status <> 'CANCELED'");
    }

    private Query change(String what, String condition) {
        return entities.createNativeQuery("update authority_license set version = version + 1, " + what
                + " where serial = ?1 and " + condition);
    }

    private static boolean done(Query change, String serial) {
        // what the caller has pending is written once, at its end, not before this statement too
        return change.setParameter(1, serial).setFlushMode(FlushModeType.COMMIT).executeUpdate() == 1;
    }
}
