package io.tenure.services.imports;

import io.tenure.kernel.RefusalCode;

/** Why a file, a row or a cell of an import is refused; beside these, rows are refused as single additions would be. */
public enum ImportRefusal implements RefusalCode {
    /** At least one row is bad, so nothing was imported. */
    IMPORT_REFUSED(Kind.RULE),
    /** No file was sent, or more than twenty. */
    FILES_MISSING(Kind.MALFORMED),
    /** The file is larger than 10 MiB. */
    FILE_TOO_LARGE(Kind.RULE),
    /** The file has more than 100,000 rows. */
    TOO_MANY_ROWS(Kind.RULE),
    /** The file holds nothing. */
    FILE_EMPTY(Kind.RULE),
    /** The file is not encoded in UTF-8. */
    NOT_UTF8(Kind.RULE),
    /** Quotes are open or stand where they may not. */
    NOT_CSV(Kind.RULE),
    /** The header is neither that of a price list, nor of customers, nor of subscriptions. */
    HEADER_UNKNOWN(Kind.RULE),
    /** A column is missing. */
    COLUMN_MISSING(Kind.RULE),
    /** Two columns mean the same. */
    COLUMN_TWICE(Kind.RULE),
    /** The row has more cells than the header. */
    TOO_MANY_CELLS(Kind.RULE),
    /** Another row has the same key. */
    ROW_TWICE(Kind.RULE),
    /** A number that could mean two things. */
    NUMBER_AMBIGUOUS(Kind.RULE);

    private final Kind kind;

    ImportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
