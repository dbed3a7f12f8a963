package io.tenure.kernel;

import io.tenure.kernel.jdbc.Where;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Days from one to another, both counted; none when the first is the later one. */
public record DaySpan(LocalDate from, LocalDate to) {

    /** Adds that the column is a day of one of the spans. */
    public static void within(Where where, String column, List<DaySpan> spans) {
        where.add("(" + String.join(" or ", Collections.nCopies(spans.size(), column + " between ? and ?")) + ")",
                spans.stream().flatMap(span -> List.of(span.from(), span.to()).stream()).toArray());
    }
}
