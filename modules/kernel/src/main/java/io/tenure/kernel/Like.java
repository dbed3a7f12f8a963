package io.tenure.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Patterns for the database's LIKE in which what people typed is taken literally. Null becomes a pattern for nothing. */
public final class Like {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Like() {
    }

    public static String startsWith(String typed) {
        return literal(typed) + "%";
    }

    public static String contains(String typed) {
        return "%" + literal(typed) + "%";
    }

    /** The text as the database compares it in keys: without regard to case, accents and blanks at the end. */
    public static String key(String text) {
        return MARKS.matcher(Normalizer.normalize(text.stripTrailing(), Normalizer.Form.NFKD)).replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    private static String literal(String typed) {
        return typed == null ? "" : typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
