package io.tenure.services.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV as in RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it; days and moments are ISO. What would be
 * read as a formula has an apostrophe before it.
 */
final class CsvFile implements TableFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private final CSVPrinter printer;

    CsvFile(OutputStream out, List<String> columns) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(columns);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvFile::text).toList());
    }

    static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = Objects.toString(cell, "");
        return cell instanceof String && !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0
                ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
