package io.tenure.services.pool;

import io.tenure.kernel.jdbc.Sql.Change;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How machines of a pool are written, and with them the pool's counts. */
@Dependent
class InstallWriter {

    private static final String POOL = "update pool_pool set purchased = ?, unused = ?, pending_full = ?, pending_partial = ?,"
            + " applied = ?, partial = ?, extended = ?, expired = ?, other = ?, last_license = ?, last_transaction = ?,"
            + " check_at = least(check_at, ?), version = version + 1 where id = ?";
    private static final String MACHINE = "insert into pool_machine (pool_id, machine_id, name, group_name, customer_id, state,"
            + " license, account, days, starts_on, expires_on, extended, ends_on, auto_extend, chosen_from, installed_on,"
            + " by_hand, scheduled_at)";
    /** What changes of a machine that is there and locked: name, group and customer stay. */
    private static final String THERE = " on duplicate key update state = values(state), license = values(license),"
            + " account = values(account), days = values(days), starts_on = values(starts_on), expires_on = values(expires_on),"
            + " extended = values(extended), ends_on = values(ends_on), auto_extend = values(auto_extend),"
            + " chosen_from = values(chosen_from), installed_on = values(installed_on), by_hand = values(by_hand)";
    private static final String GO = "delete from pool_machine where pool_id = ? and machine_id in ";

    @Inject
    private Clock clock;

    /** @param machines as they were, by machine */
    List<Change> changes(PoolStore.Opened pool, Map<Long, Listed> machines) {
        List<Object[]> come = new ArrayList<>();
        List<Object[]> there = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        pool.book().installs().forEach((machine, install) -> install.ifPresentOrElse(one -> (machines.get(machine).install()
                == null ? come : there).add(row(pool.id(), machines.get(machine), one)), () -> gone.add(machine)));
        List<Change> changes = new ArrayList<>();
        if (!gone.isEmpty()) {
            changes.add(new Change(GO + "(" + InstallStore.joined(gone) + ")", pool.id()));
        }
        changes.addAll(Change.rows(MACHINE, come, ""));
        changes.addAll(Change.rows(MACHINE, there, THERE));
        changes.add(new Change(POOL, counts(pool)));
        return changes;
    }

    private Object[] row(long pool, Listed of, Install install) {
        PoolLicense license = install.license();
        return new Object[] {pool, of.machine(), of.name(), of.group(), of.customer(), install.state().name(),
            license == null ? null : license.number(), license == null ? null : license.account().name(),
            license == null ? null : license.days(), license == null ? null : license.startsOn(), expires(install),
            install.extended().size(), install.endsOn(), install.autoExtend(), install.chosenFrom(), install.installedOn(),
            install.byHand(), clock.instant()};
    }

    private static LocalDate expires(Install install) {
        return install.state() == InstallState.APPLIED ? install.license().expiresOn() : null;
    }

    private Object[] counts(PoolStore.Opened pool) {
        PoolBook book = pool.book();
        PoolCounts now = book.counts();
        return new Object[] {now.max(), now.unused(), now.pendingFull(), now.pendingPartial(), now.applied(), now.partial(),
            now.extended(), now.expired(), now.other(), book.ledger().lastLicense(), book.ledger().lastTransaction(),
            CheckPools.next(clock.instant()), pool.id()};
    }
}
