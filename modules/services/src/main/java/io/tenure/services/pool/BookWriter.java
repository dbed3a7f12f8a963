package io.tenure.services.pool;

import io.tenure.kernel.Caller;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Sql.Change;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a book has changed: for one machine or for a thousand the same few statements. */
@Dependent
class BookWriter {

    private static final String LICENSE = "insert into pool_license (pool_id, number, account, machine_id, days, starts_on,"
            + " expires_on, reason, ticket)";
    private static final String KNOWN = " on duplicate key update account = values(account), machine_id ="
            + " coalesce(values(machine_id), machine_id), days = values(days), starts_on = values(starts_on), expires_on ="
            + " values(expires_on), reason = values(reason), ticket = values(ticket)";
    private static final String UNUSED = "delete from pool_license where pool_id = ? and number in ";
    private static final String GROUP = "insert into pool_group (pool_id, name, installed, pending, held) values (?, ?, ?, ?, ?)"
            + " on duplicate key update installed = installed + values(installed), pending = pending + values(pending),"
            + " held = held + values(held)";
    /** A group that loses something is there; an insert of less than nothing would be refused. */
    private static final String LESS = "update pool_group set installed = installed + ?, pending = pending + ?, held = held + ?"
            + " where pool_id = ? and name = ?";
    private static final String POSTING = "insert into pool_posting (pool_id, transaction, line, at, kind, account,"
            + " licenses, days, balance, license, machine_id, actor, reason)";

    @Inject
    private Sql sql;

    @Inject
    private InstallWriter installs;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Why something was done, in words.
     *
     * @param ticket a reference to a support ticket, or null
     */
    record Why(String reason, String ticket) {

        static final Why NONE = new Why(null, null);
    }

    /** Everything in one compound statement, and the events in another one. @param events for the audit log */
    void write(PoolStore.Opened pool, Collection<Listed> machines, Why why, List<Audited> events) {
        Map<Long, Listed> names = new LinkedHashMap<>();
        machines.forEach(one -> names.put(one.machine(), one));
        List<Change> changes = new ArrayList<>(licenses(pool, why));
        changes.addAll(installs.changes(pool, names));
        changes.addAll(groups(pool));
        changes.addAll(postings(pool, why));
        sql.together(changes);
        if (!events.isEmpty()) {
            audit.record(events);
        }
    }

    private static List<Change> groups(PoolStore.Opened pool) {
        return pool.book().groups().stream().filter(group -> !group.isUnchanged()).map(group -> group.isMore()
                ? new Change(GROUP, pool.id(), group.group(), group.installed(), group.pending(), group.held())
                : new Change(LESS, group.installed(), group.pending(), group.held(), pool.id(), group.group())).toList();
    }

    private static List<Change> licenses(PoolStore.Opened pool, Why why) {
        PoolLedger ledger = pool.book().ledger();
        Map<Integer, Long> machines = new LinkedHashMap<>();
        ledger.postings().stream().filter(one -> one.license() != null && one.machine() != null)
                .forEach(one -> machines.put(one.license(), one.machine()));
        List<Object[]> kept = new ArrayList<>();
        List<Integer> unused = new ArrayList<>();
        ledger.licenses().forEach((number, license) -> license.ifPresentOrElse(
                one -> kept.add(row(pool, one, machines.get(number), why)), () -> unused.add(number)));
        List<Change> changes = Change.rows(LICENSE, kept, KNOWN);
        if (!unused.isEmpty()) {
            changes.add(new Change(UNUSED + "(" + unused.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")",
                    pool.id()));
        }
        return changes;
    }

    private static Object[] row(PoolStore.Opened pool, PoolLicense license, Long machine, Why why) {
        boolean runs = license.startsOn() != null;
        Why aside = license.account() == PoolAccount.OTHER ? why : Why.NONE;
        return new Object[] {pool.id(), license.number(), license.account().name(), machine, license.days(), license.startsOn(),
            runs ? license.expiresOn() : null, aside.reason(), aside.ticket()};
    }

    private List<Change> postings(PoolStore.Opened pool, Why why) {
        Instant now = clock.instant();
        String actor = caller.actor().name();
        List<Object[]> rows = new ArrayList<>();
        long transaction = -1;
        int line = 0;
        for (Posting one : pool.book().ledger().postings()) {
            line = one.transaction() == transaction ? line + 1 : 1;
            transaction = one.transaction();
            rows.add(new Object[] {pool.id(), transaction, line, now, one.kind().name(), one.account().name(), one.licenses(),
                one.days(), one.balance(), one.license(), one.machine(), actor, why.reason()});
        }
        return Change.rows(POSTING, rows, "");
    }
}
