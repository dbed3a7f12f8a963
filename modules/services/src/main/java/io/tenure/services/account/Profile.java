package io.tenure.services.account;

import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What users choose for themselves, checked. */
final class Profile {

    private static final List<String> LANGUAGES = List.of("en", "de");

    private Profile() {
    }

    /** @throws Refusal {@code ZONE_UNKNOWN} unless it names a time zone, such as {@code Europe/Berlin} */
    static ZoneId zone(String typed) {
        String id = Check.text("zone", typed, 60);
        if (ZoneId.getAvailableZoneIds().contains(id)) {
            return ZoneId.of(id);
        }
        throw Refusal.of("zone", AccountRefusal.ZONE_UNKNOWN, id);
    }

    /** @throws Refusal {@code LANGUAGE_UNKNOWN} unless it is {@code en} or {@code de} */
    static Locale language(String typed) {
        String tag = Check.text("language", typed, 5);
        if (LANGUAGES.contains(tag)) {
            return Locale.forLanguageTag(tag);
        }
        throw Refusal.of("language", AccountRefusal.LANGUAGE_UNKNOWN, tag);
    }
}
