package io.tenure.api;

import io.tenure.api.json.Values;
import io.tenure.kernel.Page;
import io.tenure.services.subscription.ChargeView;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Charges as CSV (RFC 4180, UTF-8), all of them, written page by page, so that none has to fit into memory. */
final class ChargeTable {

    static final String TYPE = "text/csv";

    private static final String[] COLUMNS = {"subscription", "number", "kind", "periodStart", "periodEnd", "seats",
        "unitPrice", "amount", "currency", "at"};

    private ChargeTable() {
    }

    private enum Format { JSON, CSV }

    /** Whether the parameter {@code format} asks for CSV; {@code json} is what there is otherwise. */
    static boolean isCsv(String format) {
        return Answers.filter(format) != null
                && Values.choice("format", format.toUpperCase(Locale.ROOT), Format.class) == Format.CSV;
    }

    /** @param pages the page behind a cursor; null is the first. The first is read at once, so that it can refuse */
    static Response csv(Function<String, Page<ChargeView>> pages) {
        Page<ChargeView> first = pages.apply(null);
        StreamingOutput table = out -> write(out, first, pages);
        return Response.ok(table, TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"charges.csv\"").build();
    }

    private static void write(OutputStream out, Page<ChargeView> first, Function<String, Page<ChargeView>> pages)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
        Page<ChargeView> page = first;
        page.items().forEach(charge -> print(table, charge));
        while (page.next() != null) {
            page = pages.apply(page.next());
            page.items().forEach(charge -> print(table, charge));
        }
        text.flush();
    }

    private static void print(CSVPrinter table, ChargeView charge) {
        try {
            table.printRecord(charge.subscription(), charge.number(), charge.kind(), charge.period().start(),
                    charge.period().end(), charge.seats(), charge.unitPrice().amount().toPlainString(),
                    charge.amount().amount().toPlainString(), charge.amount().currency().getCurrencyCode(), charge.at());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
