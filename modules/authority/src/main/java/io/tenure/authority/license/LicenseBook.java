package io.tenure.authority.license;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.authority.code.SealedCode;
import io.tenure.kernel.due.NextDue;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The book of all licenses this Tenure knows of: finds them, writes in those it is told of, and keeps their days. In
 * the caller's transaction; each method takes one statement unless it says otherwise.
 */
@Dependent
public class LicenseBook {

    private static final String SELECT = "select " + License.columns("l") + " from authority_license l where ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CodeVault vault;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<LicenseWatch> watches;

    public Optional<License> find(String serial) {
        return select(SELECT + "l.serial = ?", serial).stream().findFirst();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<License> lock(String serial) {
        return select(SELECT + "l.serial = ? for update", serial).stream().findFirst();
    }

    public Optional<License> ofCode(ActivationCode code) {
        return select(SELECT + "l.code_fingerprint = ?", (Object) vault.fingerprint(code)).stream().findFirst();
    }

    /** The activation code of a license; empty for one that is given by a key file, and for an unknown one. */
    public Optional<ActivationCode> codeOf(String serial) {
        return entities.createQuery("select l.code from IssuedLicense l where l.serial = :serial", SealedCode.class)
                .setParameter("serial", serial).getResultStream().filter(Objects::nonNull).findFirst().map(vault::open);
    }

    /** Those of the serials that are known, in no order. */
    public List<License> of(Collection<String> serials) {
        return serials.isEmpty() ? List.of() : select(SELECT + "l.serial in " + marks(serials), serials.toArray());
    }

    /** Writes a license that is issued here. The caller's transaction writes it at its end, together with others. */
    public void issue(License license, ActivationCode code) {
        entities.persist(new IssuedLicense(license, Origin.BUILT_IN, code == null ? null : vault.seal(code),
                clock.instant()));
    }

    /**
     * Writes in a license that a vendor told of, or that a key file brought; once known, only what was told newly. Of
     * those issued here nothing changes, and an older key file changes nothing; neither does a trial get another end. A newer key that was taken before keeps
     * its end. Two statements, and those of who is told that an ended license goes on.
     *
     * @param code its activation code, or null for a key file
     */
    public void record(License told, ActivationCode code) {
        Optional<License> known = lock(told.serial());
        if (known.isEmpty()) {
            entities.persist(new IssuedLicense(told, code == null ? Origin.FILE : Origin.VENDOR,
                    code == null ? null : vault.seal(code), clock.instant()));
            entities.flush();
        } else if (endsLater(told, known.get())) {
            takeNewer(told, known.get());
        } else if (code != null) {
            tell(told, known.get().expiresOn() == null ? told.expiresOn() : known.get().expiresOn());
        }
    }

    /** As {@link #record}, of a license that was ordered: its end is what the vendor was asked for. */
    public void ordered(License told, ActivationCode code) {
        record(told, code);
        tell(told, told.expiresOn());
    }

    /** A license that was issued here goes on with a newer key; if it had ended, all who watch are told. */
    public void goOn(License newer, License known) {
        renew(newer);
        watch(newer, known);
    }

    private void takeNewer(License told, License known) {
        if (tell(told, told.expiresOn()) > 0) {
            watch(told, known);
        }
    }

    private void watch(License newer, License known) {
        if (known.expired(LocalDate.now(clock))) {
            watches.forEach(watch -> watch.goesOn(newer, known.expiresOn()));
        }
    }

    private int tell(License told, LocalDate end) {
        return update("unit_limit = ?, ends_on = ?, first_activated_on = ?,"
                + " blocked_on = coalesce(?, blocked_on), auto_renew = ?, support_id = ?, support_expires_on = ?,"
                + " status = ? where serial = ? and origin <> 'BUILT_IN'", told.limit(), end,
                told.firstActivatedOn(), told.blockedOn(), told.autoRenew(), told.supportId(),
                told.supportExpiresOn(), told.state().name(), told.serial());
    }

    private static boolean endsLater(License told, License known) {
        return !known.trial() && known.expiresOn() != null && told.expiresOn() != null && told.expiresOn().isAfter(known.expiresOn())
                || told.expiresOn() == null && told.licenseType() == LicenseType.PERPETUAL;
    }

    /** Blocks from the day given on; one that is blocked already stays so from its first day. */
    public void block(String serial, LocalDate day) {
        update("blocked_on = ? where serial = ? and blocked_on is null", day, serial);
    }

    /**
     * The first activation: a fixed term begins and ends as many days later, or on a day that was set before if that is
     * sooner. Of a license that was activated before nothing changes.
     */
    public void begin(String serial, LocalDate today) {
        update("first_activated_on = ?, ends_on = case when term_days is null then ends_on"
                + " else least(? + interval term_days day, coalesce(ends_on, ? + interval term_days day)) end"
                + " where serial = ? and first_activated_on is null", today, today, today, serial);
    }

    /** Licenses get other last days; one statement for all that get the same day. */
    public void moveEnds(Map<String, LocalDate> ends) {
        Map<LocalDate, List<String>> byDay = new TreeMap<>();
        ends.forEach((serial, day) -> byDay.computeIfAbsent(day, same -> new ArrayList<>()).add(serial));
        byDay.forEach((day, serials) -> update("ends_on = ? where serial in " + marks(serials),
                with(serials, day)));
    }

    /** A newer key of a license differs in its last valid day and its last day of support only (domain.md 004.3). */
    public void renew(License newer) {
        update("ends_on = ?, support_expires_on = ? where serial = ?", newer.expiresOn(), newer.supportExpiresOn(),
                newer.serial());
    }

    /** They are over: nothing renews them any more. Their last days stay. */
    public void cancel(Collection<String> serials) {
        if (!serials.isEmpty()) {
            update("status = 'CANCELED' where serial in " + marks(serials), serials.toArray());
        }
    }

    /** Serials of licenses whose last day lies before today and was not settled yet, the earliest first. */
    public List<String> endsDue(LocalDate today, int most) {
        String sql = "select serial from authority_license where due_on < ? order by due_on, serial limit " + most;
        return run(sql, select -> {
            List<String> serials = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    serials.add(rows.getString(1));
                }
            }
            return serials;
        }, today);
    }

    /** The day on which the next license is over, and what follows from that has not been done. */
    public static NextDue dayAfterNextEnd() {
        return NextDue.asked("select min(due_on) + interval 1 day from authority_license");
    }

    /** What follows from their last days has been done; should a last day move, it falls due again. */
    public void settle(Collection<String> serials) {
        if (!serials.isEmpty()) {
            update("settled_on = last_day where serial in " + marks(serials), serials.toArray());
        }
    }

    private List<License> select(String sql, Object... parameters) {
        return run(sql, select -> {
            List<License> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(License.read(rows, "l"));
                }
            }
            return found;
        }, parameters);
    }

    private int update(String what, Object... parameters) {
        String sql = "update authority_license set version = version + 1, " + what;
        return run(sql, PreparedStatement::executeUpdate, parameters);
    }

    private <T> T run(String sql, Statement<T> what, Object... parameters) {
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return what.run(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("the book of licenses could not be read or written", failed);
        }
    }

    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private static String marks(Collection<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static Object[] with(List<String> serials, LocalDate day) {
        List<Object> all = new ArrayList<>(List.of(day));
        all.addAll(serials);
        return all.toArray();
    }
}
