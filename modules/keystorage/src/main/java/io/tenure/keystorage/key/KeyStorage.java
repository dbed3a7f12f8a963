package io.tenure.keystorage.key;

import io.tenure.authority.license.License;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys in storage, for use cases of this floor and those above. One statement each, in the caller's transaction. */
@Dependent
public class KeyStorage {

    /** Under {@code k} and {@code l}; {@link #read} reads its rows. */
    static final String SELECT = "select k.id k_id, k.form k_form, k.auto_distribute k_auto_distribute,"
            + " k.subscription k_subscription, k.added_at k_added_at, k.added_by k_added_by, k.changes k_changes,"
            + " l.issued_at l_issued_at, " + License.columns("l")
            + " from keystorage_key k join authority_license l on l.serial = k.serial";
    private static final String INSERT = "insert into keystorage_key (serial, form, file_cipher, subscription, added_at,"
            + " added_by) values (?, ?, ?, ?, ?, ?)";

    @Inject
    private Sql sql;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public Optional<StoredKey> find(String serial) {
        return sql.first(KeyStorage::read, SELECT + " where k.serial = ?", serial);
    }

    /** @throws Refusal {@code KEY_NOT_FOUND} */
    public StoredKey get(String serial) {
        return find(serial).orElseThrow(() -> notFound(serial));
    }

    /** Those there are of these serials, in no order. */
    public List<StoredKey> of(Collection<String> serials) {
        return serials.isEmpty() ? List.of()
                : sql.list(KeyStorage::read, SELECT + " where k.serial in " + Sql.marks(serials), serials.toArray());
    }

    /** As {@link #get}; others wait until the transaction ends. @throws Refusal {@code KEY_NOT_FOUND} */
    public StoredKey lock(String serial) {
        return sql.first(KeyStorage::read, SELECT + " where k.serial = ? for update", serial)
                .orElseThrow(() -> notFound(serial));
    }

    private static Refusal notFound(String serial) {
        return new Refusal(KeyRefusal.KEY_NOT_FOUND, serial);
    }

    /**
     * The keys of seat subscriptions, which are in storage as soon as their licenses are issued.
     *
     * @param subscriptions the subscription's number by the license's serial; the licenses are in the database already
     */
    public void addOfSubscriptions(Map<String, String> subscriptions) {
        if (!subscriptions.isEmpty()) {
            sql.each(INSERT, subscriptions.entrySet().stream().map(one -> row(one.getKey(), null, one.getValue())).toList());
        }
    }

    /** @param file the encrypted key file, or null for a key by code */
    void add(String serial, byte[] file) {
        sql.update(INSERT, row(serial, file, null));
    }

    private Object[] row(String serial, byte[] file, String subscription) {
        Form form = file == null ? Form.CODE : Form.FILE;
        return new Object[] {serial, form.name(), file, subscription, clock.instant(), caller.actor().name()};
    }

    void distribute(StoredKey key, boolean on) {
        sql.update("update keystorage_key set auto_distribute = ?, changes = changes + 1 where id = ?", on, key.id());
    }

    /** A newer key file of one that came by a file; of a key by code only the license has changed. */
    void replaceFile(StoredKey key, byte[] file) {
        sql.update("update keystorage_key set file_cipher = ?, changes = changes + 1 where id = ? and form = 'FILE'", file,
                key.id());
    }

    void remove(StoredKey key) {
        sql.update("delete from keystorage_key where id = ?", key.id());
    }

    static StoredKey read(ResultSet row) throws SQLException {
        return new StoredKey(row.getLong("k_id"), License.read(row, "l"), Form.valueOf(row.getString("k_form")),
                row.getBoolean("k_auto_distribute"), row.getString("k_subscription"), moment(row, "l_issued_at"),
                moment(row, "k_added_at"), row.getString("k_added_by"), row.getInt("k_changes"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
