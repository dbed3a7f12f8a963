package io.tenure.services.imports;

import io.tenure.kernel.Like;
import io.tenure.services.imports.ImportFiles.FileReport;
import io.tenure.services.pool.Brought;
import io.tenure.services.pool.Reconciled;
import io.tenure.services.pool.TakeOverPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes over the license pools of a file: all its lines about one pool together, because their counts belong together. */
@Dependent
class PoolImport {

    private static final int NAME_LENGTH = 200;

    @Inject
    private TakeOverPool takeOver;

    private final List<Reconciled> reconciled = new ArrayList<>();

    private record Line(CsvRow row, String pool, Brought brought) {
    }

    FileReport apply(CsvTable table, ImportErrors errors) {
        Map<String, List<Line>> pools = new LinkedHashMap<>();
        List<CsvRow> rows = table.rows(errors);
        for (CsvRow row : rows) {
            Line line = read(row);
            if (!row.bad()) {
                pools.computeIfAbsent(Like.key(line.pool()), key -> new ArrayList<>()).add(line);
            }
        }
        int created = pools.values().stream().mapToInt(this::takeOver).sum();
        return new FileReport(table.file(), table.kind(), rows.size(), created, 0, table.ignored());
    }

    private static Line read(CsvRow row) {
        return new Line(row, row.text("pool", NAME_LENGTH), new Brought(row.choice("state", Brought.What.class),
                row.text("machine", NAME_LENGTH), row.whole("count"), row.whole("days_left"), row.day("expires_on"),
                row.whole("extended"), row.flag("auto_extend")));
    }

    /** @return how many of the lines were taken over */
    private int takeOver(List<Line> lines) {
        TakeOverPool.Receipt receipt = takeOver.takeOver(new TakeOverPool.Request(lines.get(0).pool(),
                lines.stream().map(Line::brought).toList(), null));
        reconciled.addAll(receipt.reconciled());
        receipt.refused().forEach((place, why) -> lines.get(place).row().note(why));
        return receipt.refused().isEmpty() ? lines.size() : 0;
    }

    /** What was told and what was found, pool by pool. */
    List<Reconciled> reconciled() {
        return List.copyOf(reconciled);
    }

    void forget() {
        reconciled.clear();
    }
}
