package io.tenure.authority.vendor;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each reseller has ordered, by the keys it gave its orders. In the caller's transaction; one statement each. */
@Dependent
class OrderBook {

    private static final String CLAIM = "insert ignore into authority_order (reseller, order_key, kind, request, ordered_at)"
            + " values (?, ?, ?, ?, ?)";
    private static final String FIND = "select order_key, request, serial from authority_order where reseller = ?"
            + " and order_key in ";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** An order that was done. */
    record Done(String key, byte[] request, String serial) {

        boolean is(String asked) {
            return Arrays.equals(request, hash(asked));
        }
    }

    /**
     * Takes the key; waits while another transaction does so with the same.
     *
     * @param asked what the order says, as one text
     * @return false if it was taken before
     */
    boolean claim(String reseller, String key, String kind, String asked) {
        return sql.update(CLAIM, reseller, key, kind, hash(asked), clock.instant()) == 1;
    }

    Optional<Done> find(String reseller, String key) {
        return of(reseller, List.of(key)).values().stream().findFirst();
    }

    /** Those of these keys that were taken. */
    Map<String, Done> of(String reseller, Collection<String> keys) {
        Object[] parameters = Stream.concat(Stream.of(reseller), keys.stream()).toArray();
        return sql.list(row -> new Done(row.getString(1), row.getBytes(2), row.getString(3)), FIND + Sql.marks(keys),
                parameters).stream().collect(Collectors.toMap(Done::key, one -> one));
    }

    /** The order was about this license, which is in the database. */
    void done(String reseller, String key, String serial) {
        sql.update("update authority_order set serial = ? where reseller = ? and order_key = ?", serial, reseller, key);
    }

    /** A license that was taken over. */
    record Adopted(String key, String asked, String serial) {
    }

    void adopted(String reseller, List<Adopted> all) {
        List<Object[]> rows = all.stream().map(one -> new Object[] {reseller, one.key(), "ADOPT", hash(one.asked()),
            one.serial(), clock.instant()}).toList();
        if (!rows.isEmpty()) {
            sql.each("insert into authority_order (reseller, order_key, kind, request, serial, ordered_at)"
                    + " values (?, ?, ?, ?, ?, ?)", rows);
        }
    }

    /** Whether this reseller has ordered a license with that serial. */
    boolean has(String reseller, String serial) {
        return sql.first(row -> row.getInt(1), "select 1 from authority_order where serial = ? and reseller = ? limit 1",
                serial, reseller).isPresent();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
