package io.tenure.kernel.due;

import io.tenure.kernel.Internal;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks kinds of due work when their earliest rows are due: one statement for all of them. */
@Stateless
@Internal
public class DueMoments {

    @Inject
    private Sql sql;

    /** Of one kind. */
    public Optional<Instant> of(DueWork work) {
        return of(List.of(work)).get(0);
    }

    /** Of each kind, in the order given; empty where nothing is planned. */
    public List<Optional<Instant>> of(List<DueWork> works) {
        List<NextDue> wanted = works.stream().map(DueWork::nextDue).toList();
        Iterator<Instant> found = ask(wanted.stream().filter(NextDue::isAsked).toList()).iterator();
        return wanted.stream().map(next -> next.moment(next.isAsked() ? found.next() : null)).toList();
    }

    private List<Instant> ask(List<NextDue> asked) {
        return asked.isEmpty() ? List.of() : sql.list(row -> moments(row, asked.size()), asked.stream()
                .map(next -> "(" + next.select() + ")").collect(Collectors.joining(", ", "select ", ""))).get(0);
    }

    private static List<Instant> moments(ResultSet row, int columns) throws SQLException {
        List<Instant> moments = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            Timestamp moment = row.getTimestamp(column);
            moments.add(moment == null ? null : moment.toInstant());
        }
        return moments;
    }
}
