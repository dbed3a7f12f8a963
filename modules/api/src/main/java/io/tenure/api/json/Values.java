package io.tenure.api.json;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single values out of texts, in bodies and query parameters; what cannot be read is {@code MALFORMED}. */
public final class Values {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String PERIOD =
            "[-+]?P(?=.)([-+]?\\d{1,4}Y)?([-+]?\\d{1,5}M)?([-+]?\\d{1,6}W)?([-+]?\\d{1,7}D)?";
    private static final String DURATION =
            "[-+]?P([-+]?\\d{1,7}D)?T([-+]?\\d{1,8}H)?([-+]?\\d{1,9}M)?([-+]?\\d{1,9}S)?";
    private static final String AMOUNT = "-?\\d{1,15}(\\.\\d{1,10})?";

    private Values() {
    }

    public static <E extends Enum<E>> E choice(String field, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst()
                .orElseThrow(() -> malformed(field, text, "one of " + Arrays.stream(type.getEnumConstants())
                        .map(Enum::name).collect(Collectors.joining(", "))));
    }

    static LocalDate day(String field, String text) {
        return read(field, text, DAY, LocalDate::parse, "a day such as 2026-01-31");
    }

    static Instant moment(String field, String text) {
        return read(field, text, DAY + "T.+", Instant::parse, "a moment such as 2026-01-31T08:00:00Z");
    }

    static Period period(String field, String text) {
        return read(field, text, PERIOD, Period::parse, "a period such as P30D, P1M or P1Y");
    }

    static Duration duration(String field, String text) {
        return read(field, text, DURATION, Duration::parse, "a period such as P30D or PT12H");
    }

    static BigDecimal amount(String field, String text) {
        return read(field, text, AMOUNT, BigDecimal::new, "a decimal number as text, such as \"12.50\"");
    }

    static Currency currency(String field, String text) {
        return read(field, text, "[A-Z]{3}", Currency::getInstance, "an ISO 4217 code such as EUR");
    }

    /** True or false of a query parameter; null reads as false. */
    public static boolean flag(String field, String text) {
        return text != null && read(field, text.toLowerCase(Locale.ROOT), "true|false", Boolean::valueOf,
                "true or false");
    }

    /** A whole number of a query parameter, of at most nine digits; null stays null. */
    public static Integer wholeNumber(String field, String text) {
        return text == null ? null : read(field, text, "-?\\d{1,9}", Integer::valueOf, "a whole number");
    }

    private static <T> T read(String field, String text, String pattern, Function<String, T> parse, String expected) {
        if (!text.matches(pattern)) {
            throw malformed(field, text, expected);
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw malformed(field, text, expected);
        }
    }

    public static Refusal malformed(String field, String value, String expected) {
        return Refusal.of(field, CommonRefusal.MALFORMED, field, Body.shown(value), expected);
    }
}
