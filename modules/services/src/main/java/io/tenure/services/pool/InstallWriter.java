package io.tenure.services.pool;

import io.tenure.kernel.jdbc.Sql.Change;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How machines of a pool are written, and with them the pool's counts. */
@Dependent
class InstallWriter {

    private static final String POOL = "update pool_pool set purchased = ?, unused = ?, pending_full = ?, pending_partial = ?,"
            + " applied = ?, partial = ?, extended = ?, expired = ?, other = ?, last_license = ?, last_transaction = ?,"
            + " check_at = least(check_at, ?), version = version + 1 where id = ?";
    /** The machines are there and locked: each is changed, none is added. */
    private static final String CHANGE = "insert into pool_machine (pool_id, machine_id, name, state, license, account, days,"
            + " starts_on, expires_on, extended, ends_on, auto_extend, chosen_from, installed_on, by_hand, scheduled_at) values "
            + "%s on duplicate key update state = values(state), license = values(license), account = values(account),"
            + " days = values(days), starts_on = values(starts_on), expires_on = values(expires_on), extended = values(extended),"
            + " ends_on = values(ends_on), auto_extend = values(auto_extend), chosen_from = values(chosen_from),"
            + " installed_on = values(installed_on), by_hand = values(by_hand)";
    private static final String COME = "insert into pool_machine (pool_id, machine_id, name, group_name, customer_id, state,"
            + " license, account, days, starts_on, expires_on, extended, ends_on, auto_extend, chosen_from, installed_on,"
            + " by_hand, scheduled_at)";
    private static final String GO = "delete from pool_machine where pool_id = ? and machine_id in ";

    @Inject
    private Clock clock;

    /** @param machines what is kept of those that come */
    List<Change> changes(PoolStore.Opened pool, Map<Long, Listed> machines) {
        List<Change> changes = new ArrayList<>(pool.book().changesOnly() ? List.of(change(pool)) : comeAndGo(pool, machines));
        changes.add(new Change(POOL, counts(pool)));
        return changes;
    }

    /** Machines that are in the pool before and after. */
    private static Change change(PoolStore.Opened pool) {
        ValueRows rows = new ValueRows();
        pool.book().installs().values().stream().flatMap(Optional::stream).forEach(one -> row(rows, pool.id(), one));
        return new Change(CHANGE.formatted(rows));
    }

    /** Machines that come or go, or none. */
    private List<Change> comeAndGo(PoolStore.Opened pool, Map<Long, Listed> machines) {
        List<Object[]> come = new ArrayList<>();
        List<Long> go = new ArrayList<>();
        pool.book().installs().forEach((machine, install) -> install.ifPresentOrElse(
                one -> come.add(row(pool.id(), machines.get(machine), one)), () -> go.add(machine)));
        List<Change> changes = new ArrayList<>();
        if (!go.isEmpty()) {
            changes.add(new Change(GO + "(" + InstallStore.joined(go) + ")", pool.id()));
        }
        changes.addAll(Change.rows(COME, come, ""));
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

    /** The name and the moment are of no use where nothing is added, but have to be there. */
    private static void row(ValueRows rows, long pool, Install install) {
        PoolLicense license = install.license();
        boolean licensed = license != null;
        rows.row().put(pool).put(install.machine()).put(0).put(install.state()).put(licensed ? (Integer) license.number() : null)
                .put(licensed ? license.account() : null).put(licensed ? (Integer) license.days() : null)
                .put(licensed ? license.startsOn() : null).put(expires(install)).put(install.extended().size())
                .put(install.endsOn()).put(install.autoExtend()).put(install.chosenFrom()).put(install.installedOn())
                .put(install.byHand()).put(LocalDate.EPOCH);
    }
}
