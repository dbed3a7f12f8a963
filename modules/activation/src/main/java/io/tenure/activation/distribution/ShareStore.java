package io.tenure.activation.distribution;

import io.tenure.activation.key.DeviceOffer;
import io.tenure.activation.key.HeldSlot;
import io.tenure.activation.task.OpenMachines;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements of automatic distribution: one to claim a batch, one to write what became of it. */
@Dependent
class ShareStore {

    private static final String GIVES = "d.state = 'RUNNING' and d.due_at <= ? and " + Waiting.FOR_LICENSE;
    /** The key that is next, with its units in use; paid keys before trials. Read without locks, like all before the last from. */
    private static final String NEXT = "(select d.serial, d.given, k.id key_id, l.version, l.license_type, greatest(0,"
            + " l.unit_limit - (select coalesce(sum(units), 0) from activation_slot s where s.serial = d.serial"
            + " and s.role = 'ACTIVE')) free from activation_distribution d join keystorage_key k on k.serial = d.serial"
            + " join authority_license l on l.serial = d.serial where " + GIVES
            + " order by l.license_type = 'TRIAL', d.due_at, d.serial limit 1)";
    private static final String CLAIM = "with n as " + NEXT + " select straight_join n.key_id, n.version, n.free,"
            + " n.given = d.given counted, d.code, " + HeldSlot.columns("k") + ", " + OpenMachines.COLUMNS
            + " from n join activation_distribution d on d.serial = n.serial and d.state = 'RUNNING'"
            + " join " + HeldSlot.licenses() + " k on k.serial = n.serial"
            + " join (select id from activation_machine where waits_for > '' and waits_for <= (select"
            + " if(license_type = 'SUBSCRIPTION', 'SUBSCRIPTION_KEY', 'ANY_KEY') from n) order by waits_for, waits_since, id limit %d) w"
            + " join activation_machine m on m.id = w.id and m.waits_for is not null" + OpenMachines.SLOTS
            + " order by m.waits_for, m.waits_since, m.id for update skip locked";
    private static final String WRITE = "update activation_distribution d left join activation_machine m on m.id in (%s)"
            + " set m.waits_for = if(m.id in (%s), 'SUBSCRIPTION_KEY', null),"
            + " m.waits_since = if(m.id in (%s), m.waits_since, null), d.state = ?, d.code = coalesce(?, d.code),"
            + " d.license_version = ?, d.given = d.given + ? where d.serial = ?";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    static NextDue nextDue() {
        return NextDue.asked("select d.due_at from activation_distribution d"
                + " join authority_license l on l.serial = d.serial where d.state = 'RUNNING' and " + Waiting.FOR_LICENSE
                + " order by d.due_at limit 1");
    }

    /**
     * Locks a key that gives and the next devices that wait for one; empty when there is nothing to claim. Its units were
     * counted before it was locked: if another node has given some in between, they are counted again.
     */
    Optional<Share> claim(Instant moment, LocalDate today, int most) {
        Counted share;
        do {
            share = next(moment, today, most);
        } while (share != null && !share.inTime());
        return Optional.ofNullable(share).map(Counted::share);
    }

    /** @param inTime whether nobody gave units of the key between their counting and the lock */
    private record Counted(Share share, boolean inTime) {
    }

    private Counted next(Instant moment, LocalDate today, int most) {
        try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(CLAIM.formatted(most))) {
            select.setTimestamp(1, Timestamp.from(moment));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? read(rows, today) : null;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("devices that wait for a key could not be claimed", failed);
        }
    }

    private static Counted read(ResultSet rows, LocalDate today) throws SQLException {
        Share share = new Share(rows.getLong("key_id"), new DeviceOffer(HeldSlot.key(rows, "k", today)),
                rows.getInt("version"), rows.getLong("free"), rows.getString("code"), new ArrayList<>());
        boolean inTime = rows.getBoolean("counted");
        OpenMachines.read(rows, today, share.machines()::add);
        return new Counted(share, inTime);
    }

    /** The devices that are settled wait no more; where no unit is left, the key stops. */
    void write(Share share, Settled settled) {
        String later = ids(settled.forSubscription());
        sql.update(WRITE.formatted(ids(settled.settled()), later, later),
                (settled.stoppedBy() == null ? DistributionState.RUNNING : DistributionState.STOPPED).name(),
                settled.stoppedBy(), share.version(), settled.given(), share.serial());
    }

    private static String ids(List<Long> machines) {
        return machines.isEmpty() ? "0" : machines.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
