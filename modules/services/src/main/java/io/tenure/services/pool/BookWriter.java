package io.tenure.services.pool;

import io.tenure.kernel.Caller;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a book has changed: for one machine or for a thousand the same few statements. */
@Dependent
class BookWriter {

    private static final String LICENSE = "insert into pool_license (pool_id, number, account, machine_id, days, starts_on,"
            + " expires_on, reason, ticket) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
            + " account = values(account), machine_id = coalesce(values(machine_id), machine_id), days = values(days),"
            + " starts_on = values(starts_on), expires_on = values(expires_on), reason = values(reason), ticket = values(ticket)";
    private static final String UNUSED = "delete from pool_license where pool_id = ? and number = ?";
    private static final String GROUP = "insert into pool_group (pool_id, name, installed, pending, held)"
            + " values (?, ?, ?, ?, ?) on duplicate key update installed = installed + values(installed),"
            + " pending = pending + values(pending), held = held + values(held)";
    /** A group that loses something is there; an insert of less than nothing would be refused. */
    private static final String LESS = "update pool_group set installed = installed + ?, pending = pending + ?, held = held + ?"
            + " where pool_id = ? and name = ?";
    private static final String POSTING = "insert into pool_posting (pool_id, transaction, line, at, kind, account,"
            + " licenses, days, balance, license, machine_id, actor, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

    /** @param events for the audit log */
    void write(PoolStore.Opened pool, Collection<Listed> machines, Why why, List<Audited> events) {
        PoolBook book = pool.book();
        Map<Long, Listed> names = new LinkedHashMap<>();
        machines.forEach(one -> names.put(one.machine(), one));
        licenses(pool, why);
        if (book.changesOnly()) {
            installs.change(pool);
        } else {
            installs.comeAndGo(pool, names);
            groups(pool);
        }
        postings(pool, why);
        if (!events.isEmpty()) {
            audit.record(events);
        }
    }

    private void groups(PoolStore.Opened pool) {
        Collection<GroupUse> changed = pool.book().groups();
        each(GROUP, changed.stream().filter(GroupUse::isMore).map(group -> new Object[] {pool.id(), group.group(),
            group.installed(), group.pending(), group.held()}).toList());
        each(LESS, changed.stream().filter(group -> !group.isMore() && !group.isUnchanged()).map(group -> new Object[] {
            group.installed(), group.pending(), group.held(), pool.id(), group.group()}).toList());
    }

    private void licenses(PoolStore.Opened pool, Why why) {
        Map<Integer, Long> machines = new LinkedHashMap<>();
        pool.book().ledger().postings().stream().filter(one -> one.license() != null && one.machine() != null)
                .forEach(one -> machines.put(one.license(), one.machine()));
        List<Object[]> kept = new ArrayList<>();
        List<Object[]> unused = new ArrayList<>();
        pool.book().ledger().licenses().forEach((number, license) -> license.ifPresentOrElse(one -> {
            boolean other = one.account() == PoolAccount.OTHER;
            boolean applied = one.account() == PoolAccount.APPLIED;
            kept.add(new Object[] {pool.id(), number, one.account().name(), machines.get(number), one.days(), one.startsOn(),
                applied ? one.expiresOn() : null, other ? why.reason() : null, other ? why.ticket() : null});
        }, () -> unused.add(new Object[] {pool.id(), number})));
        each(LICENSE, kept);
        each(UNUSED, unused);
    }

    private void postings(PoolStore.Opened pool, Why why) {
        List<Object[]> rows = new ArrayList<>();
        String actor = caller.actor().name();
        long transaction = -1;
        int line = 0;
        for (Posting one : pool.book().ledger().postings()) {
            line = one.transaction() == transaction ? line + 1 : 1;
            transaction = one.transaction();
            rows.add(new Object[] {pool.id(), transaction, line, clock.instant(), one.kind().name(), one.account().name(),
                one.licenses(), one.days(), one.balance(), one.license(), one.machine(), actor, why.reason()});
        }
        each(POSTING, rows);
    }

    private void each(String change, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            sql.each(change, rows);
        }
    }
}
