package io.tenure.services.pool;

import java.time.LocalDate;

/**
 * Rows as a JSON text for {@code json_table}: numbers, days and constants, none of which needs an escape. For thousands of
 * rows in one statement an object model of them would take longer than the database does.
 */
final class JsonRows {

    private final StringBuilder text = new StringBuilder("[");

    /** Begins the next row. */
    JsonRows row() {
        text.append(text.length() == 1 ? "{" : "},{");
        return this;
    }

    JsonRows put(String name, long value) {
        name(name).append(value);
        return this;
    }

    /** Nothing where there is none. */
    JsonRows put(String name, Number value) {
        return value == null ? this : put(name, value.longValue());
    }

    JsonRows put(String name, Enum<?> value) {
        name(name).append('"').append(value.name()).append('"');
        return this;
    }

    /** Nothing where there is none. */
    JsonRows put(String name, LocalDate day) {
        if (day != null) {
            name(name).append('"').append(day).append('"');
        }
        return this;
    }

    private StringBuilder name(String name) {
        if (text.charAt(text.length() - 1) != '{') {
            text.append(',');
        }
        return text.append('"').append(name).append("\":");
    }

    @Override
    public String toString() {
        return text + (text.length() == 1 ? "]" : "}]");
    }
}
