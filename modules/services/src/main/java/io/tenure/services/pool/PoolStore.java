package io.tenure.services.pool;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Loads and locks pools, their free licenses and their groups. */
@Dependent
class PoolStore {

    private static final String ONE = "select " + PoolRow.columns("p") + " from pool_pool p where p.id = ?";
    private static final String ADD = "insert into pool_pool (name, purchased, unused, pending_full, pending_partial,"
            + " applied, partial, extended, expired, other, last_license, last_transaction, check_at, created_at, created_by,"
            + " version) values (?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, 1)";
    private static final String LICENSE = "number, account, days, starts_on";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** A pool that somebody is changing: its row, and the rules over it. */
    record Opened(PoolRow row, PoolBook book) {

        long id() {
            return row.view().id();
        }

        String number() {
            return row.view().number();
        }
    }

    /** @throws Refusal {@code POOL_NOT_FOUND} */
    PoolView get(String number) {
        return PoolNumber.parse(number).flatMap(id -> sql.first(PoolRow::read, ONE, id)).map(PoolRow::view)
                .orElseThrow(() -> new Refusal(PoolRefusal.POOL_NOT_FOUND, number));
    }

    List<PoolView> all() {
        return after(null, Integer.MAX_VALUE);
    }

    /** By name. @param cursor name and id of the one before, or null */
    List<PoolView> after(Cursor cursor, int most) {
        Where where = new Where();
        if (cursor != null) {
            where.add("(p.name, p.id) > (?, ?)", cursor.text(0), cursor.number(1));
        }
        return sql.list(PoolRow::read, "select " + PoolRow.columns("p") + " from pool_pool p" + where.text()
                + " order by p.name, p.id limit " + most, where.parameters()).stream().map(PoolRow::view).toList();
    }

    /**
     * Locks the pool until the change is committed; other changes of it wait.
     *
     * @param version the version the caller read, or null
     * @throws Refusal {@code POOL_NOT_FOUND}, {@code STALE}
     */
    Opened open(String number, Integer version) {
        PoolRow row = PoolNumber.parse(number).flatMap(id -> sql.first(PoolRow::read, ONE + " for update", id))
                .orElseThrow(() -> new Refusal(PoolRefusal.POOL_NOT_FOUND, number));
        if (version != null && version != row.view().version()) {
            throw new Refusal(CommonRefusal.STALE);
        }
        return opened(row);
    }

    Opened opened(PoolRow row) {
        return new Opened(row, new PoolBook(new PoolLedger(row.view().counts(), row.lastLicense(), row.lastTransaction()),
                LocalDate.now(clock)));
    }

    /** @throws Refusal {@code POOL_EXISTS} */
    Opened add(String name, Instant checkAt, Instant now, String by) {
        if (named(name).isPresent()) {
            throw Refusal.of("name", PoolRefusal.POOL_EXISTS, name);
        }
        sql.update(ADD, name, checkAt, now, by);
        return named(name).map(this::opened).orElseThrow();
    }

    private Optional<PoolRow> named(String name) {
        return sql.first(PoolRow::read, "select " + PoolRow.columns("p") + " from pool_pool p where p.name = ?", name);
    }

    /** The number of the pool of that name. */
    Optional<String> numberOf(String name) {
        return named(name).map(row -> row.view().number());
    }

    /** The free partial licenses that are taken first: least days left, then the lowest number. */
    List<PoolLicense> partials(long pool, int most) {
        return sql.list(row -> license(row.getInt(1), row.getString(2), row.getInt(3), row.getObject(4, LocalDate.class)),
                "select " + LICENSE + " from pool_license where pool_id = ? and account = 'PARTIAL'"
                        + " order by days, number limit ?", pool, most);
    }

    private static PoolLicense license(int number, String account, int days, LocalDate startsOn) {
        return new PoolLicense(number, PoolAccount.valueOf(account), days, startsOn);
    }

    /** @throws Refusal {@code POOL_LICENSE_NOT_FOUND} */
    Found license(long pool, int number) {
        return sql.first(row -> new Found(license(row.getInt(1), row.getString(2), row.getInt(3),
                row.getObject(4, LocalDate.class)), row.getObject(5, Long.class)), "select " + LICENSE
                + ", machine_id from pool_license where pool_id = ? and number = ?", pool, number)
                .orElseThrow(() -> new Refusal(PoolRefusal.POOL_LICENSE_NOT_FOUND, LicenseNumber.of(number)));
    }

    /** @param machine where it is or was last, or null */
    record Found(PoolLicense license, Long machine) {
    }

    /** Tells the book what the groups of these machines have, so that it knows their limits. */
    void tellGroups(Opened pool, Collection<Listed> machines) {
        groups(pool.id(), machines).forEach(pool.book()::knows);
    }

    /** What the groups of these machines have; nothing of groups that never had anything. */
    List<GroupUse> groups(long pool, Collection<Listed> machines) {
        TreeSet<String> names = new TreeSet<>();
        machines.forEach(one -> names.add(PoolBook.name(one.group())));
        if (names.isEmpty()) {
            return List.of();
        }
        Object[] parameters = new Object[names.size() + 1];
        parameters[0] = pool;
        System.arraycopy(names.toArray(), 0, parameters, 1, names.size());
        return sql.list(row -> new GroupUse(row.getString(1), row.getObject(2, Integer.class), row.getInt(3), row.getInt(4),
                row.getInt(5)), "select name, allocated, installed, pending, held from pool_group where pool_id = ?"
                + " and name in " + Sql.marks(names), parameters);
    }
}
