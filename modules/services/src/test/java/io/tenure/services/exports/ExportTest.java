package io.tenure.services.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static byte[] export(FileFormat format, Function<String, Page<List<?>>> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Export(ListName.CUSTOMERS, format, Export.rows(pages, row -> row)).write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static String csv(Object... cells) {
        String text = new String(export(FileFormat.CSV, cursor -> new Page<>(List.of(Arrays.asList(cells)), null)),
                StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFnumber,name,email,created_at\r\n");
        return text.substring(text.indexOf("\r\n") + 2);
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void cells_are_iso_and_plain() {
        assertThat(csv("C-1", LocalDate.of(2026, 1, 31), Instant.parse("2026-01-31T08:00:00Z"),
                new BigDecimal("1E+2"))).isEqualTo("C-1,2026-01-31,2026-01-31T08:00:00Z,100\r\n");
        assertThat(csv("a, b", "\"q\"", null, true)).isEqualTo("\"a, b\",\"\"\"q\"\"\",,true\r\n");
    }

    @Test
    void what_would_be_a_formula_has_an_apostrophe_before_it() {
        assertThat(csv("=1+1", "+49 30", "-x", "@sum")).isEqualTo("'=1+1,'+49 30,'-x,'@sum\r\n");
        assertThat(CsvFile.text(new BigDecimal("-3.50"))).isEqualTo("-3.50");
        assertThat(CsvFile.text("\t=1")).startsWith("'");
    }

    @Property(tries = 20)
    void every_row_of_every_page_is_written(@ForAll @IntRange(min = 1, max = 9) int pages,
                                            @ForAll @IntRange(max = 400) int rows) {
        byte[] csv = export(FileFormat.CSV, cursor -> {
            int page = cursor == null ? 1 : Integer.parseInt(cursor);
            List<List<?>> items = java.util.stream.IntStream.range(0, rows).<List<?>>mapToObj(i -> List.of(page, i)).toList();
            return new Page<>(items, page == pages ? null : Integer.toString(page + 1));
        });
        assertThat(new String(csv, StandardCharsets.UTF_8).lines()).hasSize(1 + pages * rows);
    }

    @Test
    void a_workbook_has_numbers_and_dates_and_no_formulas() throws IOException {
        String sheet = sheet(export(FileFormat.XLSX, cursor -> new Page<>(
                List.of(Arrays.asList("=1+1", 7, LocalDate.of(2026, 1, 31), "a\u0001<b>")), null)));
        assertThat(sheet).doesNotContain("<f>").contains("=1+1").contains("<v>7</v>").contains("<v>46053").contains("a&lt;b&gt;");
    }
}
