package io.tenure.kernel;

import java.util.Optional;

/**
 * The numbers people know things by, such as S-100482: a prefix and the id counted on from a number.
 *
 * @param beforeFirst the number before that of the id 1
 */
public record Numbering(String prefix, long beforeFirst) {

    private static final int MOST_DIGITS = 17;

    public String of(long id) {
        return prefix + (beforeFirst + id);
    }

    /** The id behind a number in any case; empty if it is none. */
    public Optional<Long> parse(String number) {
        if (number == null || !number.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return Optional.empty();
        }
        String digits = number.substring(prefix.length());
        if (!digits.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits) - beforeFirst).filter(id -> id > 0);
    }
}
