package io.tenure.services.notice;

import io.tenure.kernel.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a notice.
 *
 * @param rows lines of cells; of more than {@link #MOST} the rest is counted only
 * @param page where to see all of it, behind the base address
 */
record NoticeTable(List<List<Object>> rows, long count, String page) {

    private static final int MOST = 200;

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("count", Long.toString(count));
        facts.put("rows", rows.stream().limit(MOST).map(NoticeTable::line).collect(Collectors.joining("\n")));
        if (rows.size() > MOST) {
            facts.put("more", Integer.toString(rows.size() - MOST));
        }
        facts.put("link", Mode.baseUrl() + page);
        return facts;
    }

    private static String line(List<Object> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell.toString().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"));
    }

    static List<Object> row(Object... cells) {
        return Stream.of(cells).map(cell -> cell == null ? "" : cell).toList();
    }
}
