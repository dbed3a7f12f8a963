package io.tenure.api.idempotency;

import io.tenure.api.problem.ApiRefusal;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The keys' rows, in the transaction of the change. Plain JDBC, because a taken key is no failure here. */
@Dependent
class KeyStore {

    /** Does not wait for a row that another transaction has just written. */
    private static final String CLAIM = "set statement innodb_lock_wait_timeout = 0 for"
            + " insert into api_idempotency (id, request, created_at) values (?, ?, ?)";
    private static final String FIND = "select request, answer from api_idempotency where id = ?"
            + " and created_at >= if(answer is null, ?, ?)";
    private static final String KEEP = "update api_idempotency set answer = ? where id = ?";
    private static final String RELEASE = "delete from api_idempotency where id = ?";
    private static final String FORGET = "delete from api_idempotency where created_at < ? order by created_at limit ?";
    private static final int DUPLICATE = 1062;
    private static final int LOCKED = 1205;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Writes the key's row, unless it is there already.
     *
     * @return whether it was written, so that the request runs for the first time
     * @throws Refusal {@code IDEMPOTENCY_KEY_IN_USE} while another transaction holds the row
     */
    boolean claim(KeyedRequest asked, Instant now) {
        try (PreparedStatement insert = prepare(CLAIM, asked.id(), asked.request(), Timestamp.from(now))) {
            insert.executeUpdate();
            return true;
        } catch (SQLException failed) {
            if (failed.getErrorCode() == DUPLICATE) {
                return false;
            }
            if (failed.getErrorCode() == LOCKED) {
                throw new Refusal(ApiRefusal.IDEMPOTENCY_KEY_IN_USE);
            }
            throw failure(failed);
        }
    }

    /**
     * The answer that was kept since the moment given; empty if none was.
     *
     * @param begun since when a request without an answer is taken to be running
     * @throws Refusal {@code IDEMPOTENCY_KEY_REUSED} if it was another request's, {@code IDEMPOTENCY_KEY_IN_USE} if it runs
     */
    Optional<StoredAnswer> find(KeyedRequest asked, Instant since, Instant begun) {
        try (PreparedStatement select = prepare(FIND, asked.id(), Timestamp.from(begun), Timestamp.from(since));
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            if (!Arrays.equals(row.getBytes(1), asked.request())) {
                throw new Refusal(ApiRefusal.IDEMPOTENCY_KEY_REUSED);
            }
            byte[] answer = row.getBytes(2);
            if (answer == null) {
                throw new Refusal(ApiRefusal.IDEMPOTENCY_KEY_IN_USE);
            }
            return Optional.of(StoredAnswer.of(Seal.open(answer, asked.seal())));
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    void keep(KeyedRequest asked, StoredAnswer answer) {
        update(KEEP, Seal.close(answer.bytes(), asked.seal()), asked.id());
    }

    void release(KeyedRequest asked) {
        update(RELEASE, (Object) asked.id());
    }

    /** Forgets keys from before the moment given. @return how many, at most as many as asked for */
    int forget(Instant before, int most) {
        return update(FORGET, Timestamp.from(before), most);
    }

    private int update(String sql, Object... values) {
        try (PreparedStatement update = prepare(sql, values)) {
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static IllegalStateException failure(SQLException failed) {
        return new IllegalStateException("the idempotency keys could not be read or written", failed);
    }
}
