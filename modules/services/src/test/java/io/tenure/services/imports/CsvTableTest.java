package io.tenure.services.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kernel.Refusal;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private final ImportErrors errors = new ImportErrors();

    private CsvTable read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private CsvTable read(byte[] content) {
        return CsvTable.read(new ImportFile("file.csv", content), errors);
    }

    private void refused(byte[] content, ImportRefusal code, Object... arguments) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.arguments()).startsWith(arguments);
        });
    }

    @Test
    void the_header_tells_the_kind_however_columns_are_called_and_ordered() {
        assertThat(read("number,name,email\n").kind()).isEqualTo(FileKind.CUSTOMERS);
        assertThat(read("E-Mail;Company;Customer No\n").kind()).isEqualTo(FileKind.CUSTOMERS);
        assertThat(read("Quantity\tSKU code\tCustomer\tStart date\n").kind()).isEqualTo(FileKind.SUBSCRIPTIONS);
        assertThat(read("SKU,Product,Name,Edition,Key type,Min seats,Max seats,Price,Currency,Billing,Period\n").kind())
                .isEqualTo(FileKind.PRICE_LIST);
        assertThat(errors.count()).isZero();
    }

    @Test
    void a_header_that_is_none_of_the_three_is_refused() {
        refused("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8), ImportRefusal.HEADER_UNKNOWN, "a, b, c");
    }

    @Test
    void each_missing_column_is_named_and_rows_are_not_read() {
        assertThat(read("customer,seats,started_on\n").complete()).isFalse();
        assertThat(errors.sorted(List.of("file.csv"))).extracting(ImportError::code, ImportError::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("COLUMN_MISSING", "sku"));
    }

    @Test
    void two_columns_that_mean_the_same_are_refused() {
        read("number,name,email,mail\n");
        assertThat(errors.sorted(List.of("file.csv"))).extracting(ImportError::code).containsExactly("COLUMN_TWICE");
    }

    @Test
    void unknown_columns_are_left_aside_and_named() {
        CsvTable table = read("number,remarks,name,email\nC-1,x,Ann,a@b.example\n");
        assertThat(table.ignored()).containsExactly("remarks");
        assertThat(table.rows(errors).get(0).cell("name")).isEqualTo("Ann");
        assertThat(errors.count()).isZero();
    }

    @Test
    void a_byte_order_mark_and_a_separator_line_are_understood() {
        CsvTable table = read("\uFEFFsep=;\r\nnumber;name;email\r\nC-1;Ann;a@b.example\r\n");
        assertThat(table.separator()).isEqualTo(';');
        assertThat(table.lines()).extracting(CsvTable.Line::number).containsExactly(3L);
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        CsvTable table = read("number,name,email\n\nC-1,\"Ann\nand Bob\",a@b.example\n\n  \nC-2,Eve,e@b.example\n");
        assertThat(table.lines()).extracting(CsvTable.Line::number).containsExactly(3L, 7L);
    }

    @Test
    void windows_1252_is_refused_with_the_line_of_its_first_umlaut() {
        byte[] content = "number,name,email\nC-1,Ann,a@b.example\nC-2,J\u00f6rg,j@b.example\n"
                .getBytes(Charset.forName("windows-1252"));
        refused(content, ImportRefusal.NOT_UTF8, 3L);
        refused("number,name,email\n".getBytes(StandardCharsets.UTF_16), ImportRefusal.NOT_UTF8, 1L);
    }

    @Test
    void an_open_quote_is_refused() {
        refused("number,name,email\nC-1,\"Ann,a@b.example\n".getBytes(StandardCharsets.UTF_8), ImportRefusal.NOT_CSV, 2L);
    }

    @Test
    void nothing_too_large_and_too_much_are_refused() {
        refused(" \n \n".getBytes(StandardCharsets.UTF_8), ImportRefusal.FILE_EMPTY);
        refused(new byte[ImportFile.LARGEST + 1], ImportRefusal.FILE_TOO_LARGE, 10);
        String rows = IntStream.rangeClosed(0, CsvTable.MOST_ROWS).mapToObj(i -> "C" + i + ",n,e@b.example")
                .collect(Collectors.joining("\n", "number,name,email\n", "\n"));
        refused(rows.getBytes(StandardCharsets.UTF_8), ImportRefusal.TOO_MANY_ROWS, CsvTable.MOST_ROWS);
    }

    @Test
    void a_row_with_more_cells_than_the_header_is_refused() {
        read("number,name,email\nC-1,Ann, Inc.,a@b.example\nC-2,Eve,e@b.example,,\n").rows(errors);
        assertThat(errors.sorted(List.of("file.csv"))).extracting(ImportError::line, ImportError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "TOO_MANY_CELLS"));
    }

    @Test
    void commas_are_decimal_only_where_semicolons_separate() {
        String header = "sku;product;name;edition;key_type;min_seats;unit_price;currency;billing;period\n";
        String row = "A;P;N;STANDARD;DEVICE;1;2,50;EUR;PRORATED;P1M\n";
        assertThat(read(header + row).rows(errors).get(0).decimal("unit_price")).isEqualTo(new BigDecimal("2.50"));
        read((header + row).replace(',', '!').replace(';', ',').replace("2!50", "\"2,50\"")).rows(errors).get(0)
                .decimal("unit_price");
        read(header + row.replace("2,50", "1.000")).rows(errors).get(0).decimal("unit_price");
        assertThat(errors.sorted(List.of("file.csv"))).extracting(ImportError::code)
                .containsExactly("MALFORMED", "NUMBER_AMBIGUOUS");
    }

    @Property(tries = 100)
    void whatever_the_separator_the_cells_are_the_same(
            @ForAll @Size(min = 1, max = 5) List<@AlphaChars @StringLength(min = 1, max = 10) String> names) {
        String comma = names.stream().map(name -> "C-" + name + ",\"" + name + ", Ltd; \"\"x\"\"\"," + name + "@b.example")
                .collect(Collectors.joining("\n", "number,name,email\n", ""));
        String tab = names.stream().map(name -> "C-" + name + "\t\"" + name + ", Ltd; \"\"x\"\"\"\t" + name + "@b.example")
                .collect(Collectors.joining("\r\n", "number\tname\temail\r\n", ""));
        assertThat(read(comma).lines()).extracting(CsvTable.Line::cells)
                .isEqualTo(read(tab).lines().stream().map(CsvTable.Line::cells).toList());
    }
}
