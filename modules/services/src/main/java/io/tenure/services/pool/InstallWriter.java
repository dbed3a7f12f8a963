package io.tenure.services.pool;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes machines of a pool, and with them the pool's counts. */
@Dependent
class InstallWriter {

    private static final String COUNTS = "p.purchased = ?, p.unused = ?, p.pending_full = ?, p.pending_partial = ?,"
            + " p.applied = ?, p.partial = ?, p.extended = ?, p.expired = ?, p.other = ?, p.last_license = ?,"
            + " p.last_transaction = ?, p.check_at = least(p.check_at, ?), p.version = p.version + 1";
    private static final String POOL = "update pool_pool p set " + COUNTS + " where p.id = ?";
    /** Machines, their groups and the pool in one: each row of them is changed once, however often it is met. */
    private static final String CHANGE = "update json_table(?, '$[*]' columns (machine bigint path '$.m', state varchar(20)"
            + " path '$.s', license int path '$.l', account varchar(20) path '$.c', days int path '$.d', starts date path '$.b',"
            + " expires date path '$.x', waiting int path '$.w', ends date path '$.n', auto int path '$.a', chosen int path '$.f',"
            + " installed date path '$.i', by_hand int path '$.h', g_installed int path '$.gi', g_pending int path '$.gp',"
            + " g_held int path '$.gh')) j straight_join pool_machine m on m.pool_id = ? and m.machine_id = j.machine"
            + " straight_join pool_pool p on p.id = m.pool_id"
            + " straight_join pool_group g on g.pool_id = m.pool_id and g.name = coalesce(m.group_name, '')"
            + " set m.state = j.state, m.license = j.license, m.account = j.account, m.days = j.days, m.starts_on = j.starts,"
            + " m.expires_on = j.expires, m.extended = j.waiting, m.ends_on = j.ends, m.auto_extend = j.auto,"
            + " m.chosen_from = j.chosen, m.installed_on = j.installed, m.by_hand = j.by_hand,"
            + " g.installed = g.installed + j.g_installed, g.pending = g.pending + j.g_pending, g.held = g.held + j.g_held, "
            + COUNTS;
    private static final String COME = "insert into pool_machine (pool_id, machine_id, name, group_name, customer_id, state,"
            + " license, account, days, starts_on, expires_on, extended, ends_on, auto_extend, chosen_from, installed_on,"
            + " by_hand, scheduled_at)";
    private static final String GO = "delete from pool_machine where pool_id = ? and machine_id in ";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Machines that are in the pool before and after. */
    void change(PoolStore.Opened pool) {
        List<Object> parameters = new ArrayList<>(List.of(json(pool.book()), pool.id()));
        parameters.addAll(counts(pool.book()));
        sql.update(CHANGE, parameters.toArray());
    }

    /** Machines that come or go, or none. @param machines what is kept of those that come */
    void comeAndGo(PoolStore.Opened pool, Map<Long, Listed> machines) {
        List<Object[]> come = new ArrayList<>();
        List<Long> go = new ArrayList<>();
        pool.book().installs().forEach((machine, install) -> install.ifPresentOrElse(
                one -> come.add(row(pool.id(), machines.get(machine), one)), () -> go.add(machine)));
        if (!go.isEmpty()) {
            sql.update(GO + "(" + InstallStore.joined(go) + ")", pool.id());
        }
        sql.insert(COME, come, "");
        List<Object> parameters = new ArrayList<>(counts(pool.book()));
        parameters.add(pool.id());
        sql.update(POOL, parameters.toArray());
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

    private List<Object> counts(PoolBook book) {
        PoolCounts now = book.counts();
        return List.of(now.max(), now.unused(), now.pendingFull(), now.pendingPartial(), now.applied(), now.partial(),
                now.extended(), now.expired(), now.other(), book.ledger().lastLicense(), book.ledger().lastTransaction(),
                CheckPools.next(clock.instant()));
    }

    private static String json(PoolBook book) {
        Map<String, GroupUse> groups = new HashMap<>();
        book.groups().forEach(group -> groups.put(PoolBook.key(group.group()), group));
        JsonRows rows = new JsonRows();
        book.installs().values().stream().flatMap(Optional::stream)
                .forEach(one -> row(rows, one, groups.get(PoolBook.key(one.group()))));
        return rows.toString();
    }

    private static void row(JsonRows rows, Install install, GroupUse group) {
        rows.row().put("m", install.machine()).put("s", install.state()).put("w", install.extended().size())
                .put("a", install.autoExtend() ? 1 : 0).put("f", install.chosenFrom()).put("h", install.byHand() ? 1 : 0)
                .put("gi", group.installed()).put("gp", group.pending()).put("gh", group.held());
        PoolLicense license = install.license();
        if (license != null) {
            rows.put("l", license.number()).put("c", license.account()).put("d", license.days()).put("b", license.startsOn());
        }
        rows.put("x", expires(install)).put("n", install.endsOn()).put("i", install.installedOn());
    }
}
