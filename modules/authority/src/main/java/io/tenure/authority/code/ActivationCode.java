package io.tenure.authority.code;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

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

    /** Reads any spelling: lower case, other dashes, blanks or none. Empty if it is no activation code. */
    public static Optional<ActivationCode> parse(String text) {
        if (text == null || text.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String characters = text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return characters.matches("[A-Z0-9]{" + LENGTH + "}")
                ? Optional.of(new ActivationCode(characters)) : Optional.empty();
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
