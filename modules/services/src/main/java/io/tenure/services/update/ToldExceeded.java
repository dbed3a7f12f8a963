package io.tenure.services.update;

import io.tenure.kernel.jdbc.Sql;
import io.tenure.keystorage.key.Severity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Remembers in {@code update_exceeded} which licenses were told to be exceeded, and how badly. */
@Dependent
class ToldExceeded {

    @Inject
    private Sql sql;

    /** Where it is told. */
    enum Subject { MACHINE, KEY }

    /**
     * Those that were not told since they were in order last, or are worse than they were told. All are remembered as told;
     * one that gets better without being in order is not told again when it gets worse again.
     *
     * @param exceeded all that are exceeded now, by serial
     */
    Set<String> news(Subject subject, Map<String, Severity> exceeded) {
        Map<String, Severity> told = sql.list(row -> Map.entry(row.getString(1), Severity.valueOf(row.getString(2))),
                "select serial, severity from update_exceeded where subject = ?", subject.name()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<String> inOrder = told.keySet().stream().filter(serial -> !exceeded.containsKey(serial)).toList();
        if (!inOrder.isEmpty()) {
            sql.update("delete from update_exceeded where subject = '" + subject + "' and serial in " + Sql.marks(inOrder),
                    inOrder.toArray());
        }
        Set<String> news = new TreeSet<>(exceeded.keySet());
        news.removeIf(serial -> told.getOrDefault(serial, Severity.NONE).compareTo(exceeded.get(serial)) >= 0);
        if (!news.isEmpty()) {
            sql.insert("insert into update_exceeded (subject, serial, severity)", news.stream().map(serial ->
                    new Object[] {subject.name(), serial, exceeded.get(serial).name()}).toList(),
                    " on duplicate key update severity = values(severity)");
        }
        return news;
    }
}
