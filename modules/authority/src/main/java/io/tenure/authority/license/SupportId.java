package io.tenure.authority.license;

import java.util.Arrays;
import java.util.List;

/**
 * What the vendor knows a contract by. A merged license names those of all its parts, with something between them.
 *
 * @param parts in their order; none for a license without one
 */
public record SupportId(List<String> parts) {

    public SupportId {
        parts = List.copyOf(parts);
    }

    /** @param text as the license has it, or null */
    public static SupportId of(String text) {
        return new SupportId(text == null ? List.of()
                : Arrays.stream(text.split("[\\s,;+/|]+")).filter(part -> !part.isEmpty()).distinct().toList());
    }

    public boolean missing() {
        return parts.isEmpty();
    }

    public boolean merged() {
        return parts.size() > 1;
    }
}
