package io.tenure.activation.distribution;

import io.tenure.authority.license.LicenseNotices;
import io.tenure.authority.license.LicenseNotices.Notice;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Use case of the clock: devices whose license is over wait for another key, those whose trial ends in 8 days for a
 * subscription key (domain.md 000.39). Who got an additional key in the same night turns out to need none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeEnds implements DueWork {

    private static final int LICENSES = 500;

    @Inject
    private EndNotices notices;

    @Override
    public String name() {
        return "notice-license-ends";
    }

    @Override
    public int rank() {
        return 210;
    }

    @Override
    public NextDue nextDue() {
        return LicenseNotices.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        List<Notice> due = notices.due(day, LICENSES);
        if (due.isEmpty()) {
            return 0;
        }
        notices.held(due).forEach(this::tellAll);
        notices.done(due, day);
        return due.size();
    }

    /** A chunk of devices after the other; cut off in the middle, it begins anew and finds done what was done. */
    private void tellAll(Notice notice) {
        long last = 0;
        do {
            last = notices.tell(notice, last);
        } while (last > 0);
    }
}
