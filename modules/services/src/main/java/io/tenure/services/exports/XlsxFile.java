package io.tenure.services.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook: numbers are numbers, days and moments (UTC) are dates, texts are never formulas. Rows leave the memory
 * a thousand at a time; when a sheet is full another follows.
 */
final class XlsxFile implements TableFile {

    private static final int FLUSH = 1000;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CHARACTERS = 32_767;
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final String name;
    private final List<String> columns;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxFile(OutputStream out, String name, List<String> columns) throws IOException {
        this.workbook = new Workbook(out, "Tenure", "1.0");
        this.name = name;
        this.columns = columns;
        begin();
    }

    private void begin() throws IOException {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Instant moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (cell != null) {
            sheet.inlineString(row, column, printable(cell.toString()));
        }
    }

    /** Without what XML does not allow, and not longer than a cell may be. */
    private static String printable(String text) {
        String plain = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return plain.length() > MOST_CHARACTERS ? plain.substring(0, MOST_CHARACTERS) : plain;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
