package io.tenure.keystorage.key;

import io.tenure.kernel.DaySpan;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Tells the floors above which keys end; what renews by itself does not end. */
@Dependent
public class KeyEndings {

    private static final int MOST = 1000;
    private static final String SELECT = "select k.serial, l.product, l.due_on from authority_license l"
            + " join keystorage_key k on k.serial = l.serial";

    @Inject
    private Sql sql;

    /** Keys whose last day is one of these days to come, by last day; at most a thousand. */
    public List<KeyEnding> within(List<DaySpan> days) {
        Where where = new Where();
        DaySpan.within(where, "l.due_on", days);
        where.add("l.status <> 'CANCELED' and (l.blocked_on is not null or not l.auto_renew)");
        return sql.list(row -> new KeyEnding(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                SELECT + where.text() + " order by l.due_on, k.serial limit " + MOST, where.parameters());
    }
}
