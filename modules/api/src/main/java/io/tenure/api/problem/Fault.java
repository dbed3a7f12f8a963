package io.tenure.api.problem;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what an exception means, however deeply containers have wrapped it. */
final class Fault {

    private static final int DUPLICATE_KEY = 1062;
    private static final int LOCK_WAIT = 1205;
    private static final int DEADLOCK = 1213;
    private static final String NO_CONNECTION = "08";
    private static final int DEEPEST = 30;

    private Fault() {
    }

    /** The first of its causes that is of this type, itself included. */
    static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }

    /** What the database refused because two did the same thing at once; with an If-Match the caller is out of date. */
    static Optional<Refusal> collision(Throwable thrown, boolean conditional) {
        boolean stale = find(thrown, OptimisticLockException.class).isPresent();
        boolean collided = causes(thrown).anyMatch(cause -> cause instanceof SQLException failed && collided(failed));
        if (stale && conditional) {
            return Optional.of(new Refusal(CommonRefusal.STALE));
        }
        return stale || collided ? Optional.of(new Refusal(ApiRefusal.CONCURRENT_CHANGE)) : Optional.empty();
    }

    private static boolean collided(SQLException failed) {
        int code = failed.getErrorCode();
        return code == DUPLICATE_KEY || code == LOCK_WAIT || code == DEADLOCK;
    }

    /** Whether the database cannot be reached, has no connection free, or went away at the commit. */
    static boolean isUnavailable(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> cause instanceof SQLNonTransientConnectionException
                || cause instanceof SystemException
                || cause instanceof SQLException failed && (failed.getSQLState() != null
                && failed.getSQLState().startsWith(NO_CONNECTION) || isPoolRefusal(failed)));
    }

    /** Payara's pool says so in words only. */
    private static boolean isPoolRefusal(SQLException failed) {
        return failed.getMessage() != null && failed.getMessage().startsWith("Error in allocating a connection");
    }
}
