package io.tenure.keystorage.key;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Like;
import io.tenure.kernel.Page;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds one page of keys in one statement, by keyset. The conditions of states say what {@link KeyState} says. */
@Dependent
class KeySearch {

    private static final String NOT_CANCELED = "l.status <> 'CANCELED' and (k.subscription is null"
            + " or l.license_type <> 'SUBSCRIPTION' or l.ends_on is null or l.ends_on >= ?)";
    private static final String GOES_ON = "l.status = 'ISSUED' and l.blocked_on is null";
    private static final String NEAR = "(l.ends_on between ? and ? and not l.auto_renew)";

    @Inject
    private Sql sql;

    @Inject
    private CodeVault vault;

    Page<StoredKey> find(KeyFilter filter, LocalDate today, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Where where = new Where();
        where.addIfPresent("l.key_type = ?", filter.keyType() == null ? null : filter.keyType().name());
        where.addIfPresent("l.license_type = ?", filter.licenseType() == null ? null : filter.licenseType().name());
        if (filter.givesOut()) {
            where.add(GOES_ON + " and (l.ends_on is null or l.ends_on >= ?)", today);
        }
        if (filter.state() != null) {
            state(where, filter.state(), today);
        }
        if (filter.expiring() != null) {
            where.add("l.blocked_on is null and l.status <> 'CANCELED' and " + NEAR, today, today.plusDays(filter.expiring()));
        }
        search(where, filter.q());
        String order = after(where, filter.order(), cursor);
        List<StoredKey> rows = sql.list(KeyStorage::read, KeyStorage.SELECT + where.text() + order + " limit " + (limit + 1),
                where.parameters());
        return Page.of(rows, limit, last -> filter.order() == KeyFilter.Sort.NEWEST ? Cursor.of(last.id())
                : Cursor.of(last.license().expiresOn().toEpochDay(), last.serial()));
    }

    private static void state(Where where, KeyState state, LocalDate today) {
        LocalDate soon = today.plusDays(Expiry.SOON);
        switch (state) {
            case CANCELED -> where.add("not (" + NOT_CANCELED + ")", today);
            case BLOCKED -> where.add(NOT_CANCELED + " and l.blocked_on is not null", today);
            case EXPIRED -> where.add(NOT_CANCELED + " and l.blocked_on is null and l.ends_on < ?", today, today);
            case SUSPENDED -> where.add("l.status = 'PAUSED' and l.blocked_on is null"
                    + " and (l.ends_on is null or l.ends_on >= ?)", today);
            case EXPIRING -> where.add(GOES_ON + " and " + NEAR, today, soon);
            case AVAILABLE -> where.add(GOES_ON + " and (l.ends_on is null or l.ends_on > ? or l.auto_renew and l.ends_on >= ?)",
                    soon, today);
        }
    }

    private void search(Where where, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        Optional<ActivationCode> code = ActivationCode.parse(q);
        if (code.isPresent()) {
            where.add("l.code_fingerprint = ?", (Object) vault.fingerprint(code.get()));
        } else {
            where.add("(k.serial like ? or k.subscription like ? or l.product like ?)", Like.startsWith(q),
                    Like.startsWith(q), Like.contains(q));
        }
    }

    private static String after(Where where, KeyFilter.Sort sort, String cursor) {
        if (sort == KeyFilter.Sort.NEWEST) {
            if (cursor != null) {
                where.add("k.id < ?", Cursor.parse(cursor, 1).number(0));
            }
            return " order by k.id desc";
        }
        where.add("l.ends_on is not null");
        if (cursor != null) {
            Cursor last = Cursor.parse(cursor, 2);
            where.add("(l.ends_on > ? or l.ends_on = ? and l.serial > ?)", last.day(0), last.day(0), last.text(1));
        }
        return " order by l.ends_on, l.serial";
    }
}
