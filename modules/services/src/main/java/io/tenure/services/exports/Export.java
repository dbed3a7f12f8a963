package io.tenure.services.exports;

import io.tenure.kernel.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * One list, ready to be written: its first page was read, so that nothing is refused any more. It is written in the request
 * that asked for it, in the name of whoever asked.
 */
public final class Export {

    private final ListName list;
    private final FileFormat format;
    private final Rows<?> rows;

    Export(ListName list, FileFormat format, Rows<?> rows) {
        this.list = list;
        this.format = format;
        this.rows = rows;
    }

    /** @param pages the page behind a cursor; @param cells the cells of a row */
    record Rows<T>(Page<T> first, Function<String, Page<T>> pages, Function<T, List<?>> cells) {

        void write(TableFile file) throws IOException {
            Page<T> page = first;
            while (page != null) {
                for (T row : page.items()) {
                    file.row(cells.apply(row));
                }
                page = page.next() == null ? null : pages.apply(page.next());
            }
        }
    }

    static <T> Rows<T> rows(Function<String, Page<T>> pages, Function<T, List<?>> cells) {
        return new Rows<>(pages.apply(null), pages, cells);
    }

    /** Such as {@code subscriptions.csv}. */
    public String fileName() {
        return (list.name() + "." + format.name()).toLowerCase(java.util.Locale.ROOT);
    }

    public String mediaType() {
        return format.mediaType();
    }

    /** Leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        try (TableFile file = file(out)) {
            rows.write(file);
        }
    }

    private TableFile file(OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvFile(out, list.columns());
            case XLSX -> new XlsxFile(out, list.name().charAt(0) + list.name().substring(1).toLowerCase(java.util.Locale.ROOT),
                    list.columns());
        };
    }
}
