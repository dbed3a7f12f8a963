package io.tenure.authority.license;

import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which whoever holds a license for devices must be looked at: 8 days before the end of a trial, and the day
 * after the last day of any license. One statement each, in the caller's transaction.
 */
@Dependent
public class LicenseNotices {

    private static final String DUE = "select serial, notice_on > last_day ended from authority_license where notice_on <= ?"
            + " order by notice_on, serial limit ";

    @Inject
    private Sql sql;

    /** @param over whether the license is over; else it is a trial that ends in 8 days or less */
    public record Notice(String serial, boolean over) {
    }

    public static NextDue nextDue() {
        return NextDue.asked("select min(notice_on) from authority_license");
    }

    /** The earliest first. */
    public List<Notice> due(LocalDate today, int most) {
        return sql.list(row -> new Notice(row.getString(1), row.getBoolean(2)), DUE + most, today);
    }

    /** Everybody was looked at. One whose last day has moved meanwhile stays due. */
    public void done(List<Notice> notices, LocalDate today) {
        List<String> serials = notices.stream().map(Notice::serial).toList();
        sql.update("update authority_license set noticed_on = notice_on where notice_on <= '" + today
                + "' and serial in " + Sql.marks(serials), serials.toArray());
    }
}
