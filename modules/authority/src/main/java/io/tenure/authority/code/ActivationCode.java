package io.tenure.authority.code;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An activation code: 20 Latin letters and digits, written XXXXX-XXXXX-XXXXX-XXXXX (domain.md 000.42, 001.3). Holds the
 * 20 characters without dashes, in upper case. Its text shows dots only, so that it cannot reach a log by accident.
 */
public record ActivationCode(String characters) {

    /** Length without dashes. */
    public static final int LENGTH = 20;

    /** What is shown in place of a code that nobody asked for yet. */
    public static final String MASK = "\u2022\u2022\u2022\u2022\u2022-\u2022\u2022\u2022\u2022\u2022-"
            + "\u2022\u2022\u2022\u2022\u2022-\u2022\u2022\u2022\u2022\u2022";

    private static final int BLOCK = 5;
    /** Letters and digits that are not mistaken for one another: no I, L, O, U, 0, 1. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final String BETWEEN = "[\\s\\p{Pd}]+";
    private static final Pattern SPELLINGS = Pattern.compile("\\s*[A-Za-z0-9]{5}(" + BETWEEN.replace('+', '*')
            + "[A-Za-z0-9]{5}){3}\\s*");
    private static final SecureRandom RANDOM = new SecureRandom();

    public ActivationCode {
        if (!characters.matches("[A-Z0-9]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not an activation code");
        }
    }

    /** A new code of 20 characters drawn at random (98 bits). */
    public static ActivationCode random() {
        StringBuilder characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ActivationCode(characters.toString());
    }

    /**
     * Reads any spelling: lower case, and between the blocks other dashes, blanks or nothing. Empty if it is no activation
     * code; a name of 20 letters in two words is none.
     */
    public static Optional<ActivationCode> parse(String text) {
        if (text == null || text.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        return SPELLINGS.matcher(text).matches()
                ? Optional.of(new ActivationCode(text.replaceAll(BETWEEN, "").toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    /** In blocks of five, with dashes. */
    public String formatted() {
        StringBuilder blocks = new StringBuilder(characters);
        for (int at = LENGTH - BLOCK; at > 0; at -= BLOCK) {
            blocks.insert(at, '-');
        }
        return blocks.toString();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
