package io.tenure.services.update;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the vendor knows a contract by. A merged license names those of all its parts, with something between them. */
record SupportId(String text) {

    private static final Pattern SEVERAL = Pattern.compile("[^\\s,;+/|]+\\s*[\\s,;+/|]\\s*[^\\s,;+/|].*");

    /** {@code NO_SUPPORT_ID}, {@code MERGED_SUPPORT_ID}, or empty for a text that is one. */
    static Optional<UpdateRefusal> refused(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(UpdateRefusal.NO_SUPPORT_ID);
        }
        return new SupportId(text.strip()).merged() ? Optional.of(UpdateRefusal.MERGED_SUPPORT_ID) : Optional.empty();
    }

    boolean merged() {
        return SEVERAL.matcher(text).matches();
    }
}
