package io.tenure.services.imports;

import io.tenure.authority.code.ActivationCode;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** Reads single cells. Each refuses {@code MALFORMED} with the column and what stands there, unless said otherwise. */
final class Cells {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on", "ja");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "nein");
    private static final int BLOCK = 5;

    private Cells() {
    }

    /** Refuses {@code TOO_LONG}, and control characters. */
    static String text(String column, String cell, int most) {
        if (cell.codePoints().anyMatch(Character::isISOControl)) {
            throw malformed(column, cell);
        }
        return Check.text(column, cell, most);
    }

    static Integer whole(String column, String cell) {
        if (!cell.matches("[+-]?[0-9]{1,9}")) {
            throw malformed(column, cell);
        }
        return Integer.valueOf(cell);
    }

    /** Refuses {@code NUMBER_AMBIGUOUS} for 1.000, where commas are decimal. @param comma whether they are */
    static BigDecimal decimal(String column, String cell, boolean comma) {
        if (comma && cell.matches("[+-]?[0-9]{1,3}\\.[0-9]{3}")) {
            throw Refusal.of(column, ImportRefusal.NUMBER_AMBIGUOUS, column, cell);
        }
        String plain = comma ? cell.replace(',', '.') : cell;
        if (!plain.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            throw malformed(column, cell);
        }
        return new BigDecimal(plain);
    }

    /** An ISO day such as 2026-01-31. */
    static LocalDate day(String column, String cell) {
        try {
            if (cell.matches("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(cell);
            }
            throw malformed(column, cell);
        } catch (DateTimeException noSuchDay) {
            throw malformed(column, cell);
        }
    }

    static Boolean flag(String column, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word);
        }
        throw malformed(column, cell);
    }

    /** ISO such as P1M, or the word month or year. */
    static Period period(String column, String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "month", "monthly", "1 month" -> Period.ofMonths(1);
            case "quarter", "quarterly", "3 months" -> Period.ofMonths(3);
            case "year", "yearly", "annual", "annually", "1 year" -> Period.ofYears(1);
            default -> iso(column, cell);
        };
    }

    private static Period iso(String column, String cell) {
        try {
            return Period.parse(cell);
        } catch (DateTimeException notAPeriod) {
            throw malformed(column, cell);
        }
    }

    /** Days, as a number or as P365D. */
    static Integer days(String column, String cell) {
        if (cell.matches("[0-9]{1,6}")) {
            return Integer.valueOf(cell);
        }
        Period period = iso(column, cell);
        if (period.toTotalMonths() != 0) {
            throw malformed(column, cell);
        }
        return period.getDays();
    }

    static <E extends Enum<E>> E choice(String column, String cell, Class<E> type) {
        String name = cell.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst()
                .orElseThrow(() -> malformed(column, cell));
    }

    static Currency currency(String column, String cell) {
        try {
            return Currency.getInstance(cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw malformed(column, cell);
        }
    }

    static ActivationCode activationCode(String column, String cell) {
        return ActivationCode.parse(cell).orElseThrow(() -> malformed(column, shown(column, cell)));
    }

    /** An activation code is a secret: of it the first block is shown. */
    static String shown(String column, String cell) {
        boolean secret = cell != null && "activation_code".equals(column) && cell.length() > BLOCK;
        return secret ? cell.substring(0, BLOCK) + ActivationCode.MASK.substring(BLOCK) : cell;
    }

    private static Refusal malformed(String column, String cell) {
        return Refusal.of(column, CommonRefusal.MALFORMED, column, cell);
    }
}
