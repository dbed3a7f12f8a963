package io.tenure.services.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextTest {

    private static final Map<String, String> PURCHASE = Map.of("subscription", "S-100482", "sku", "Endpoint <Standard>",
            "seats", "25", "amount", "EUR 75.00", "from", "2026-03-01", "to", "2026-03-31");

    @Test
    void facts_stand_in_the_text_and_days_read_as_days() {
        MailText mail = MailText.write(MailKind.PURCHASE_CONFIRMED, "en", PURCHASE);
        assertThat(mail.subject()).isEqualTo("Your subscription S-100482 is active");
        assertThat(mail.text()).contains("Seats: 25", "First period: 1 Mar 2026 to 31 Mar 2026", "Kind regards");
    }

    @Test
    void a_line_whose_fact_is_missing_is_left_out() {
        assertThat(MailText.write(MailKind.PURCHASE_CONFIRMED, "en", PURCHASE).text()).doesNotContain("PO number", "{");
    }

    @Test
    void a_line_whose_fact_is_empty_is_left_out() {
        Map<String, String> canceled = Map.of("subscription", "S-100482", "seats", "25", "reason", " ");
        assertThat(MailText.write(MailKind.CANCELLATION_CONFIRMED, "en", canceled).text()).contains("Seats: 25")
                .doesNotContain("Reason");
        assertThat(MailText.write(MailKind.CANCELLATION_CONFIRMED, "de", canceled).text()).doesNotContain("Grund");
    }

    @Test
    void lines_of_devices_end_with_a_day_and_say_why_in_the_readers_language() {
        Map<String, String> two = Map.of("count", "2", "devices",
                "- Laptop {name} (M-1) {why.DEVICE_LIMIT}: 2026-04-02\n- 2026-01-01 tablet (M-2) {why.ANYTHING}: 2026-04-03");
        assertThat(MailText.write(MailKind.RESERVES_FAIL, "en", two).text()).contains(
                "- Laptop {name} (M-1) - as many devices use the code as it is for: 2 Apr 2026",
                "- 2026-01-01 tablet (M-2) - the code would be refused: 3 Apr 2026").doesNotContain("more");
        assertThat(MailText.write(MailKind.LICENSES_END, "de", Map.of("count", "21", "devices", "- x (M-1): 2026-05-02",
                "more", "1")).text()).contains("- x (M-1): 2 Mai 2026", "und 1 weitere");
    }

    @Test
    void names_cannot_smuggle_in_markup() {
        MailText mail = MailText.write(MailKind.PURCHASE_CONFIRMED, "en", PURCHASE);
        assertThat(mail.text()).contains("Endpoint <Standard>");
        assertThat(mail.html()).contains("Endpoint &lt;Standard&gt;").doesNotContain("<Standard>");
    }

    @Test
    void a_link_can_be_followed() {
        MailText mail = MailText.write(MailKind.PASSWORD_RESET, "de",
                Map.of("name", "J. Lind", "link", "https://tenure.example/reset.xhtml?token=abc"));
        assertThat(mail.subject()).isEqualTo("Neues Passwort setzen");
        assertThat(mail.html()).contains("<a href=\"https://tenure.example/reset.xhtml?token=abc\">");
    }

    @Test
    void an_unknown_language_reads_as_english() {
        assertThat(MailText.write(MailKind.PASSWORD_CHANGED, "fr", Map.of("name", "J. Lind")).subject())
                .isEqualTo("Your password was changed");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void every_kind_has_a_subject_and_a_body_in_both_languages(MailKind kind) {
        for (String language : new String[] {"en", "de"}) {
            MailText mail = MailText.write(kind, language, Map.of("name", "J. Lind", "subscription", "S-100482"));
            assertThat(mail.subject()).isNotBlank();
            assertThat(mail.text()).isNotBlank();
        }
    }

    @Test
    void rows_become_a_table_with_a_head_in_the_readers_language() {
        Map<String, String> facts = Map.of("count", "2", "link", "https://tenure.example/admin/keys.xhtml",
                "rows", "K-1\tShield <Pro>\t9\t10\t90 %\tINFO\nK-22\tShield\t12\t10\t120 %\tCRITICAL");
        MailText english = MailText.write(MailKind.KEYS_OVERUSED, "en", facts);
        assertThat(english.text()).contains("Key   Product       Used  Limit  Share  Severity",
                "K-22  Shield        12    10     120 %  Critical").doesNotContain("And ", "{rows}");
        assertThat(english.html()).contains("<th align=\"left\">Severity</th>", "<td>Shield &lt;Pro&gt;</td>", "<td>Critical</td>");
        assertThat(MailText.write(MailKind.KEYS_OVERUSED, "de", facts).html()).contains("<td>Kritisch</td>");
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(ResourceBundle.getBundle("io.tenure.services.mail.mail", Locale.GERMAN).keySet())
                .isEqualTo(ResourceBundle.getBundle("io.tenure.services.mail.mail", Locale.ROOT).keySet());
    }
}
