package io.tenure.services.imports;

import io.tenure.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One file, read. The separator is a comma, a semicolon or a tab, whichever the header has most of; a first line
 * {@code sep=;} is understood. Columns come in any order, under any common name; those nobody knows are left aside.
 *
 * @param places  where each known column stands
 * @param ignored headers that mean nothing here
 */
record CsvTable(String file, FileKind kind, char separator, Map<String, Integer> places, List<String> ignored,
                List<Line> lines) {

    static final int MOST_ROWS = 100_000;

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** One row with the line on which it begins. */
    record Line(long number, List<String> cells) {
    }

    /** @throws Refusal if the file cannot be read at all, or its header is none */
    static CsvTable read(ImportFile file, ImportErrors errors) {
        if (file.tooLarge()) {
            throw new Refusal(ImportRefusal.FILE_TOO_LARGE, ImportFile.LARGEST / (1024 * 1024));
        }
        String text = CsvText.of(file.content());
        char separator = separator(text);
        List<Line> lines = parse(text, separator);
        if (lines.isEmpty()) {
            throw new Refusal(ImportRefusal.FILE_EMPTY);
        }
        return table(file.name(), separator, lines, errors);
    }

    private static CsvTable table(String file, char separator, List<Line> lines, ImportErrors errors) {
        List<String> header = lines.get(0).cells();
        FileKind kind = FileKind.of(header).orElseThrow(() ->
                new Refusal(ImportRefusal.HEADER_UNKNOWN, String.join(", ", header)));
        Map<String, Integer> places = new HashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            place(file, kind, lines.get(0), place, places, ignored, errors);
        }
        kind.columns().stream().filter(column -> column.isRequired() && !places.containsKey(column.name()))
                .forEach(column -> errors.note(new ImportError(file, lines.get(0).number(), column.name(), null,
                        new Refusal(ImportRefusal.COLUMN_MISSING, column.name()))));
        return new CsvTable(file, kind, separator, places, ignored, lines.subList(1, lines.size()));
    }

    private static void place(String file, FileKind kind, Line header, int place, Map<String, Integer> places,
                              List<String> ignored, ImportErrors errors) {
        String title = header.cells().get(place);
        List<Column> meant = kind.columns().stream().filter(column -> column.isCalled(title)).toList();
        if (title.isBlank()) {
            return;
        }
        if (meant.isEmpty()) {
            ignored.add(title);
        } else if (places.putIfAbsent(meant.get(0).name(), place) != null) {
            errors.note(new ImportError(file, header.number(), meant.get(0).name(), title,
                    new Refusal(ImportRefusal.COLUMN_TWICE, meant.get(0).name())));
        }
    }

    /** Whether rows can be read: nothing is missing from the header. */
    boolean complete() {
        return kind.columns().stream().allMatch(column -> !column.isRequired() || places.containsKey(column.name()));
    }

    List<CsvRow> rows(ImportErrors errors) {
        return lines.stream().map(line -> new CsvRow(this, line, errors)).toList();
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
        if (first.matches("(?i)sep=.")) {
            return first.charAt(first.length() - 1);
        }
        String unquoted = first.replaceAll("\"[^\"]*\"", "");
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            best = count(unquoted, candidate) > count(unquoted, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static List<Line> parse(String text, char separator) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        List<Line> lines = new ArrayList<>();
        long before = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext();) {
                add(lines, before + 1, records.next());
                before = parser.getCurrentLineNumber();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
            throw Refusal.of(null, ImportRefusal.NOT_CSV, before + 1);
        }
        return lines;
    }

    private static void add(List<Line> lines, long number, CSVRecord row) {
        boolean blank = row.stream().allMatch(String::isBlank);
        boolean separatorLine = lines.isEmpty() && row.get(0).toLowerCase(java.util.Locale.ROOT).startsWith("sep=");
        if (!blank && !separatorLine) {
            if (lines.size() > MOST_ROWS) {
                throw new Refusal(ImportRefusal.TOO_MANY_ROWS, MOST_ROWS);
            }
            lines.add(new Line(number, row.stream().map(String::strip).toList()));
        }
    }
}
