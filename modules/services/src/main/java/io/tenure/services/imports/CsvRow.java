package io.tenure.services.imports;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One row while it is read. What cannot be read is noted with its line and gives null, so that the rest of the row is
 * looked at too; an empty cell gives null, and is noted if its column is required.
 */
final class CsvRow {

    private final CsvTable table;
    private final CsvTable.Line line;
    private final ImportErrors errors;
    private final Set<String> noted = new HashSet<>();
    private boolean bad;

    CsvRow(CsvTable table, CsvTable.Line line, ImportErrors errors) {
        this.table = table;
        this.line = line;
        this.errors = errors;
        int more = line.cells().size() - table.places().size() - table.ignored().size();
        if (more > 0 && line.cells().subList(line.cells().size() - more, line.cells().size()).stream()
                .anyMatch(cell -> !cell.isEmpty())) {
            note(null, null, new Refusal(ImportRefusal.TOO_MANY_CELLS, line.cells().size()));
        }
    }

    long line() {
        return line.number();
    }

    /** Whether something was noted. */
    boolean bad() {
        return bad;
    }

    /** What stands in the column, or null for nothing. */
    String cell(String column) {
        Integer place = table.places().get(column);
        String cell = place == null || place >= line.cells().size() ? "" : line.cells().get(place);
        return cell.isEmpty() ? null : cell;
    }

    String text(String column, int most) {
        return read(column, cell -> Cells.text(column, cell, most));
    }

    Integer whole(String column) {
        return read(column, cell -> Cells.whole(column, cell));
    }

    /** With a decimal comma where semicolons separate cells. */
    BigDecimal decimal(String column) {
        return read(column, cell -> Cells.decimal(column, cell, table.separator() == ';'));
    }

    LocalDate day(String column) {
        return read(column, cell -> Cells.day(column, cell));
    }

    Boolean flag(String column) {
        return read(column, cell -> Cells.flag(column, cell));
    }

    Period period(String column) {
        return read(column, cell -> Cells.period(column, cell));
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        return read(column, cell -> Cells.choice(column, cell, type));
    }

    /** Null for an empty cell; a refusal is noted and gives null. */
    <T> T read(String column, Function<String, T> reader) {
        String cell = cell(column);
        try {
            if (cell == null) {
                if (isRequired(column)) {
                    throw Refusal.of(column, CommonRefusal.REQUIRED, column);
                }
                return null;
            }
            return reader.apply(cell);
        } catch (Refusal refused) {
            note(column, cell, refused);
            return null;
        }
    }

    private boolean isRequired(String column) {
        return table.kind().columns().stream().anyMatch(one -> one.isRequired() && one.name().equals(column));
    }

    /** Whether the columns that say what the row is about could be read. Only then are rules asked about the rest. */
    boolean hasKey() {
        return table.kind().key().stream().noneMatch(noted::contains);
    }

    /**
     * Notes why a use case refuses the row, unless the cell could not be read in the first place. The field it names is a
     * column, spelled like this_one.
     */
    void note(Refusal refused) {
        String column = Optional.ofNullable(refused.field()).map(CsvRow::column).orElse(null);
        String cell = column == null ? null : cell(column);
        boolean follows = noted.contains(column) || bad && cell != null && refused.code() == CommonRefusal.REQUIRED;
        if (!follows) {
            note(column, cell, refused);
        }
    }

    void note(String column, String value, Refusal refused) {
        bad = true;
        noted.add(column);
        errors.note(new ImportError(table.file(), line.number(), column, Cells.shown(column, value), refused));
    }

    private static String column(String field) {
        String spelled = field.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        return spelled.equals("code") ? "sku" : spelled;
    }
}
