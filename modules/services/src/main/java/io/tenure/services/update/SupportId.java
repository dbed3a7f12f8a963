package io.tenure.services.update;

import io.tenure.kernel.Refusal;
import java.util.regex.Pattern;

/** What the vendor knows a contract by. A merged license names those of all its parts, with something between them. */
record SupportId(String text) {

    private static final Pattern SEVERAL = Pattern.compile("[^\\s,;+/|]+\\s*[\\s,;+/|]\\s*[^\\s,;+/|].*");

    /** @throws Refusal {@code NO_SUPPORT_ID}, {@code MERGED_SUPPORT_ID} */
    static void require(String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal(UpdateRefusal.NO_SUPPORT_ID);
        }
        if (new SupportId(text.strip()).merged()) {
            throw new Refusal(UpdateRefusal.MERGED_SUPPORT_ID);
        }
    }

    boolean merged() {
        return SEVERAL.matcher(text).matches();
    }
}
