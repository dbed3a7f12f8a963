package io.tenure.kernel;

import java.util.regex.Pattern;

/** Checks of single fields that are the same everywhere; each refusal names the field. */
public final class Check {

    /** The most characters of a reason that somebody gives for a change. */
    public static final int REASON_LENGTH = 500;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");

    private Check() {
    }

    /** A text that must be there, without blanks around it; {@code REQUIRED} or {@code TOO_LONG} otherwise. */
    public static String text(String field, String value, int most) {
        String text = optional(field, value, most);
        if (text == null) {
            throw Refusal.of(field, CommonRefusal.REQUIRED, field);
        }
        return text;
    }

    /** A text without blanks around it, or null for none; {@code TOO_LONG} above the given number of characters. */
    public static String optional(String field, String value, int most) {
        String text = value == null ? "" : value.strip();
        if (text.length() > most) {
            throw Refusal.of(field, CommonRefusal.TOO_LONG, field, most);
        }
        return text.isEmpty() ? null : text;
    }

    /** An e-mail address; {@code REQUIRED}, {@code TOO_LONG} or {@code MALFORMED} otherwise. */
    public static String email(String field, String value) {
        String text = text(field, value, 254);
        if (!EMAIL.matcher(text).matches()) {
            throw Refusal.of(field, CommonRefusal.MALFORMED, field, text);
        }
        return text;
    }

    /** The value, which must be there; {@code REQUIRED} otherwise. */
    public static <T> T present(String field, T value) {
        if (value == null) {
            throw Refusal.of(field, CommonRefusal.REQUIRED, field);
        }
        return value;
    }
}
