package io.tenure.activation.machine;

import io.tenure.kernel.DaySpan;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells the floor above how many machines lose their cover, in one statement that begins at what ends. */
@Dependent
public class CoverEndings {

    @Inject
    private Sql sql;

    /** Machines whose last covered day is one of these, counted by day and group. @param today the present day, UTC */
    public List<CoverEnding> within(List<DaySpan> days, LocalDate today) {
        Where ending = new Where();
        DaySpan.within(ending, "l2.due_on", days);
        Where supplied = new Where();
        DaySpan.within(supplied, "v.ends_on", days.stream()
                .map(span -> new DaySpan(span.from().plusDays(1), span.to().plusDays(1))).toList());
        Where covered = new Where();
        DaySpan.within(covered, "c.covered", days);
        List<Object> parameters = new ArrayList<>(Arrays.asList(ending.parameters()));
        parameters.addAll(Arrays.asList(supplied.parameters()));
        parameters.add(today);
        parameters.addAll(Arrays.asList(covered.parameters()));
        return sql.list(row -> new CoverEnding(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3)),
                CoverSql.ENDING.formatted(ending.text(), supplied.text(), covered.text()), parameters.toArray());
    }
}
