package io.tenure.kernel.due;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * When the earliest row of one kind of due work is due. Mostly a query, so that {@link DueMoments} asks for all kinds in one
 * statement; the poll does so every second, and a clock that is moved after every batch.
 */
public final class NextDue {

    private final String select;
    private final Instant known;
    private final UnaryOperator<Instant> then;

    private NextDue(String select, Instant known, UnaryOperator<Instant> then) {
        this.select = select;
        this.known = known;
        this.then = then;
    }

    /**
     * @param select one column of at most one row, without parameters: a moment in UTC, or a day, which begins at 00:00
     *               UTC. No row or null: nothing is planned
     */
    public static NextDue asked(String select) {
        return new NextDue(select, null, UnaryOperator.identity());
    }

    /** What can be said without the query. */
    public static NextDue known(Optional<Instant> moment) {
        return new NextDue(null, moment.orElse(null), UnaryOperator.identity());
    }

    /** What is due later than the moment that the query finds. */
    public NextDue then(UnaryOperator<Instant> later) {
        return new NextDue(select, known, later);
    }

    boolean isAsked() {
        return select != null;
    }

    String select() {
        return select;
    }

    Optional<Instant> moment(Instant found) {
        return Optional.ofNullable(isAsked() ? found : known).map(then);
    }
}
