package io.tenure.services.imports;

import java.util.List;
import java.util.Locale;

/**
 * One column of a kind of file.
 *
 * @param name     as documented and as errors name it
 * @param isRequired whether every file of the kind has it, with a value in every row
 * @param synonyms what others call it, spelled as {@link #key} does
 */
public record Column(String name, boolean isRequired, List<String> synonyms) {

    static Column required(String name, String... synonyms) {
        return new Column(name, true, List.of(synonyms));
    }

    static Column optional(String name, String... synonyms) {
        return new Column(name, false, List.of(synonyms));
    }

    /** Whether a header means this column, however it is spelled. */
    boolean isCalled(String header) {
        String key = key(header);
        return key.equals(key(name)) || synonyms.contains(key);
    }

    /** Small letters and digits only: "Unit price", "unit_price" and "UNIT-PRICE" are the same. */
    static String key(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
