package io.tenure.services.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file while it is written, row by row. Closing it completes the file, and leaves the stream beneath open. */
interface TableFile extends Closeable {

    /** Cells are texts, numbers, flags, days, moments, constants, or null for an empty one. */
    void row(List<?> cells) throws IOException;
}
