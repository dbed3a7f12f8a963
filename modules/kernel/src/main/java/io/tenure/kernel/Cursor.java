package io.tenure.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;

/** The place in a list behind which the next page begins: the sort values of the last row shown, opaque to callers. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int SECONDS_A_DAY = 86_400;

    public Cursor {
        values = List.copyOf(values);
    }

    public static String of(Object... values) {
        String joined = String.join(SEPARATOR, java.util.Arrays.stream(values).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal {@code CURSOR_INVALID} unless it holds as many values as expected */
    public static Cursor parse(String text, int expected) {
        Cursor cursor = new Cursor(List.of(decoded(text).split(SEPARATOR, -1)));
        if (cursor.values.size() != expected || cursor.values.stream().anyMatch(value -> value.indexOf(0) >= 0)) {
            throw invalid();
        }
        return cursor;
    }

    private static String decoded(String text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            throw invalid();
        }
    }

    /** @throws Refusal {@code CURSOR_INVALID} unless the value is a whole number */
    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
    }

    /** @throws Refusal {@code CURSOR_INVALID} unless the value is a whole number of 32 bits */
    public int count(int index) {
        long number = number(index);
        if (number != (int) number) {
            throw invalid();
        }
        return (int) number;
    }

    /** @throws Refusal {@code CURSOR_INVALID} unless the value is a day that a database can hold, as days since 1970 */
    public LocalDate day(int index) {
        long days = number(index);
        if (days < 0 || days > LAST_DAY) {
            throw invalid();
        }
        return LocalDate.ofEpochDay(days);
    }

    /** @throws Refusal {@code CURSOR_INVALID} unless the value is a moment that a database can hold */
    public Instant moment(int index) {
        try {
            Instant moment = Instant.parse(values.get(index));
            if (Math.floorDiv(moment.getEpochSecond(), SECONDS_A_DAY) <= LAST_DAY && !moment.isBefore(Instant.EPOCH)) {
                return moment;
            }
        } catch (DateTimeParseException notAMoment) {
            throw invalid();
        }
        throw invalid();
    }

    private static Refusal invalid() {
        return Refusal.of("cursor", CommonRefusal.CURSOR_INVALID);
    }

    public String text(int index) {
        return values.get(index);
    }
}
