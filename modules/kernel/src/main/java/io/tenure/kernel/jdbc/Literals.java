package io.tenure.kernel.jdbc;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Statements whose values stand in their text, for many rows at once: as parameters, the driver takes the text apart and
 * keeps an object for each value, which takes longer than what they are for (docs/decisions/0080). Text is quoted only if
 * each of its characters is a harmless one, and is written as hexadecimal digits otherwise, so there is nothing to escape.
 */
final class Literals {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final HexFormat HEX = HexFormat.of();

    private Literals() {
    }

    /**
     * The text with a value for each question mark, in their order. The text itself must not quote a question mark.
     *
     * @throws IllegalArgumentException if there are more or fewer of them, or a value is of a type not known here
     */
    static String fill(String text, Object... values) {
        StringBuilder filled = new StringBuilder(text.length() + 16 * values.length);
        int from = 0;
        int next = 0;
        for (int mark = text.indexOf('?'); mark >= 0; mark = text.indexOf('?', from)) {
            if (next == values.length) {
                throw new IllegalArgumentException("more question marks than values: " + text);
            }
            filled.append(text, from, mark);
            append(filled, values[next++]);
            from = mark + 1;
        }
        if (next < values.length) {
            throw new IllegalArgumentException("fewer question marks than values: " + text);
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static void append(StringBuilder filled, Object value) {
        if (value == null || value instanceof Integer || value instanceof Long) {
            filled.append(value);
        } else if (value instanceof String text) {
            text(filled, text);
        } else if (value instanceof Boolean flag) {
            filled.append(flag ? '1' : '0');
        } else if (value instanceof LocalDate day) {
            filled.append('\'').append(day).append('\'');
        } else if (value instanceof LocalDateTime moment) {
            filled.append('\'').append(MOMENT.format(moment)).append('\'');
        } else if (value instanceof Instant moment) {
            append(filled, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        } else if (value instanceof BigDecimal number) {
            filled.append(number.toPlainString());
        } else {
            throw new IllegalArgumentException("not written as a literal: " + value.getClass().getName());
        }
    }

    private static void text(StringBuilder filled, String text) {
        if (isHarmless(text)) {
            filled.append('\'').append(text).append('\'');
        } else {
            filled.append("_utf8mb4 x'");
            HEX.formatHex(filled, text.getBytes(StandardCharsets.UTF_8));
            filled.append('\'');
        }
    }

    /** Printable ASCII that neither ends a quotation nor begins an escape. */
    private static boolean isHarmless(String text) {
        return text.chars().allMatch(one -> one >= ' ' && one <= '~' && one != '\'' && one != '\\');
    }
}
