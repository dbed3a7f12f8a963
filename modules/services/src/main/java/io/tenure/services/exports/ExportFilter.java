package io.tenure.services.exports;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import java.util.Arrays;
import java.util.Map;

/**
 * The filters of a list, as its page has them in its address. Those a list does not know are passed over.
 *
 * @param values by parameter name
 */
record ExportFilter(Map<String, String> values) {

    private static final String ALL = "all";

    /** Null for none. */
    String text(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Null for none, and for {@code all}. @throws Refusal {@code MALFORMED} */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        if (value == null || value.equals(ALL)) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(value)).findFirst()
                .orElseThrow(() -> malformed(name, value));
    }

    /** Null for none. @throws Refusal {@code MALFORMED} */
    Integer days(String name) {
        String value = text(name);
        if (value != null && !value.matches("[0-9]{1,5}")) {
            throw malformed(name, value);
        }
        return value == null ? null : Integer.valueOf(value);
    }

    private static Refusal malformed(String name, String value) {
        return Refusal.of(name, CommonRefusal.MALFORMED, name, value);
    }
}
