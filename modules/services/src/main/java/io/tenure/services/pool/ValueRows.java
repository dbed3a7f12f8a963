package io.tenure.services.pool;

import java.time.LocalDate;

/**
 * Rows as they stand behind {@code values}: numbers, days and constants, none of which needs an escape. A parameter for each
 * of tens of thousands of values, or a JSON text that the database has to take apart, would take longer than what they are
 * for. The columns of each row come in one order.
 */
final class ValueRows {

    private final StringBuilder text = new StringBuilder();

    /** Begins the next row. */
    ValueRows row() {
        text.append(isEmpty() ? "(" : "),(");
        return this;
    }

    ValueRows put(long value) {
        return next(Long.toString(value));
    }

    ValueRows put(Number value) {
        return next(value == null ? "null" : value.toString());
    }

    ValueRows put(boolean value) {
        return next(value ? "1" : "0");
    }

    ValueRows put(Enum<?> value) {
        return quoted(value == null ? null : value.name());
    }

    ValueRows put(LocalDate day) {
        return quoted(day);
    }

    private ValueRows quoted(Object value) {
        return next(value == null ? "null" : "'" + value + "'");
    }

    private ValueRows next(String value) {
        if (text.charAt(text.length() - 1) != '(') {
            text.append(',');
        }
        text.append(value);
        return this;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    @Override
    public String toString() {
        return text + ")";
    }
}
