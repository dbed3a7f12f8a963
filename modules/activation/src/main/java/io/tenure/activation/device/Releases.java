package io.tenure.activation.device;

import io.tenure.kernel.Internal;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The transactions of {@link ReleaseUnits}. */
@Stateless
@Internal
public class Releases {

    private static final String ROWS = "select id, serial, machine from activation_release where ";
    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** One unit to be told of. */
    public record Row(long id, String serial, String machine) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getString(2), row.getString(3));
        }
    }

    static NextDue nextDue() {
        return NextDue.asked("select due_at from activation_release order by due_at limit 1");
    }

    public List<Row> due(Instant moment, int most) {
        return sql.list(Row::read, ROWS + "due_at <= ? order by due_at, id limit " + most, moment);
    }

    public List<Row> of(String machine) {
        return sql.list(Row::read, ROWS + "machine = ? order by id", machine);
    }

    public void told(long id) {
        sql.update("delete from activation_release where id = ?", id);
    }

    public void later(long id) {
        sql.update("update activation_release set due_at = ? where id = ?", clock.instant().plus(PAUSE), id);
    }
}
