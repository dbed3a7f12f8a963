package io.tenure.activation.distribution;

import io.tenure.kernel.Internal;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The transactions of {@link StartDistribution}, of one statement each. */
@Stateless
@Internal
public class DistributionStart {

    /** When an authority that could not be reached is asked again. */
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final String KEYS = " from activation_distribution d join authority_license l on l.serial = d.serial"
            + " where ";
    private static final String CHANGED = "d.state = 'STOPPED' and d.license_version <> l.version";
    private static final String STARTS = "d.state = 'STARTING' and " + Waiting.FOR_LICENSE;
    private static final String GO_ON = "update activation_distribution d join authority_license l on l.serial = d.serial"
            + " set d.state = if(l.first_activated_on is null, 'STARTING', 'RUNNING'), d.license_version = l.version,"
            + " d.due_at = ? where " + CHANGED;
    private static final String BEGIN = "update activation_distribution d join authority_license l on l.serial = d.serial"
            + " set d.state = 'RUNNING', d.license_version = l.version where d.state = 'STARTING' and d.serial = ?";
    private static final String REFUSED = "update activation_distribution d join authority_license l on l.serial = d.serial"
            + " set d.state = if(?, 'STARTING', 'STOPPED'), d.code = ?, d.due_at = ?, d.license_version = l.version"
            + " where d.state = 'STARTING' and d.serial = ?";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    static NextDue nextDue() {
        return NextDue.asked("select d.due_at" + KEYS + CHANGED + " or " + STARTS + " order by d.due_at limit 1");
    }

    /** Keys whose license has changed since they stopped give again, or show why not. @return how many */
    public int goOn() {
        return sql.update(GO_ON, clock.instant());
    }

    /** The next keys that a device waits for and that the authority was not asked about. */
    public List<String> next(Instant moment) {
        return sql.list(row -> row.getString(1), "select d.serial" + KEYS + STARTS
                + " and d.due_at <= ? order by d.due_at, d.serial limit 100", moment);
    }

    /** The key gives, unless somebody switched it off meanwhile. */
    public int begin(String serial) {
        return sql.update(BEGIN, serial);
    }

    /** It does not. @param passing whether the authority may answer otherwise soon, so that it is asked again */
    public int refused(String serial, String code, boolean passing) {
        return sql.update(REFUSED, passing, code, passing ? clock.instant().plus(AGAIN) : clock.instant(), serial);
    }
}
