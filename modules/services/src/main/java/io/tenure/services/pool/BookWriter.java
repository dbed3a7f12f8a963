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
import java.util.stream.Collectors;

/** Writes what a book has changed: for one machine or for a thousand the same few statements. */
@Dependent
class BookWriter {

    /** Any number of rows in one statement: they come as one JSON text. */
    private static final String LICENSE = "insert into pool_license (pool_id, number, account, machine_id, days, starts_on,"
            + " expires_on, reason, ticket) select ?, j.number, j.account, j.machine, j.days, j.starts, j.expires,"
            + " if(j.account = 'OTHER', ?, null), if(j.account = 'OTHER', ?, null) from json_table(?, '$[*]' columns (number int"
            + " path '$.l', account varchar(20) path '$.a', machine bigint path '$.m', days int path '$.d', starts date path"
            + " '$.b', expires date path '$.x')) j on duplicate key update account = values(account), machine_id ="
            + " coalesce(values(machine_id), machine_id), days = values(days), starts_on = values(starts_on), expires_on ="
            + " values(expires_on), reason = values(reason), ticket = values(ticket)";
    private static final String UNUSED = "delete from pool_license where pool_id = ? and number in ";
    private static final String GROUP = "insert into pool_group (pool_id, name, installed, pending, held)";
    private static final String GROWS = " on duplicate key update installed = installed + values(installed),"
            + " pending = pending + values(pending), held = held + values(held)";
    /** A group that loses something is there; an insert of less than nothing would be refused. */
    private static final String LESS = "update pool_group set installed = installed + ?, pending = pending + ?, held = held + ?"
            + " where pool_id = ? and name = ?";
    private static final String POSTING = "insert into pool_posting (pool_id, transaction, line, at, kind, account,"
            + " licenses, days, balance, license, machine_id, actor, reason) select ?, j.entry, j.line, ?, j.kind, j.account,"
            + " j.licenses, j.days, j.balance, j.license, j.machine, ?, ? from json_table(?, '$[*]' columns (entry bigint path"
            + " '$.t', line int path '$.i', kind varchar(20) path '$.k', account varchar(20) path '$.a', licenses int path '$.n',"
            + " days bigint path '$.d', balance int path '$.s', license int path '$.l', machine bigint path '$.m')) j";

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
        sql.insert(GROUP, changed.stream().filter(GroupUse::isMore).map(group -> new Object[] {pool.id(), group.group(),
            group.installed(), group.pending(), group.held()}).toList(), GROWS);
        sql.each(LESS, changed.stream().filter(group -> !group.isMore() && !group.isUnchanged()).map(group -> new Object[] {
            group.installed(), group.pending(), group.held(), pool.id(), group.group()}).toList());
    }

    private void licenses(PoolStore.Opened pool, Why why) {
        PoolLedger ledger = pool.book().ledger();
        Map<Integer, Long> machines = new LinkedHashMap<>();
        ledger.postings().stream().filter(one -> one.license() != null && one.machine() != null)
                .forEach(one -> machines.put(one.license(), one.machine()));
        JsonRows kept = new JsonRows();
        List<Integer> unused = new ArrayList<>();
        ledger.licenses().forEach((number, license) -> license.ifPresentOrElse(
                one -> row(kept, one, machines.get(number)), () -> unused.add(number)));
        if (unused.size() < ledger.licenses().size()) {
            sql.update(LICENSE, pool.id(), why.reason(), why.ticket(), kept.toString());
        }
        if (!unused.isEmpty()) {
            sql.update(UNUSED + "(" + unused.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")", pool.id());
        }
    }

    private static void row(JsonRows rows, PoolLicense license, Long machine) {
        rows.row().put("l", license.number()).put("a", license.account()).put("d", license.days()).put("m", machine);
        if (license.startsOn() != null) {
            rows.put("b", license.startsOn()).put("x", license.expiresOn());
        }
    }

    private void postings(PoolStore.Opened pool, Why why) {
        JsonRows rows = new JsonRows();
        long transaction = -1;
        int line = 0;
        for (Posting one : pool.book().ledger().postings()) {
            line = one.transaction() == transaction ? line + 1 : 1;
            transaction = one.transaction();
            rows.row().put("t", one.transaction()).put("i", line).put("k", one.kind()).put("a", one.account())
                    .put("n", one.licenses()).put("d", one.days()).put("s", one.balance()).put("l", one.license())
                    .put("m", one.machine());
        }
        if (transaction >= 0) {
            sql.update(POSTING, pool.id(), clock.instant(), caller.actor().name(), why.reason(), rows.toString());
        }
    }
}
