package io.tenure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void a_day_reads_in_the_readers_language() {
        assertThat(Formats.day(DAY, Locale.ENGLISH)).isEqualTo("14 Mar 2026");
        assertThat(Formats.day(DAY, Locale.GERMAN)).isEqualTo("14. März 2026");
    }

    @Test
    void a_moment_reads_in_the_readers_zone() {
        Instant moment = Instant.parse("2026-03-14T23:30:00Z");
        assertThat(Formats.moment(moment, Locale.ENGLISH, ZoneId.of("Europe/Berlin"))).isEqualTo("15 Mar 2026, 00:30");
        assertThat(Formats.utc(moment)).isEqualTo("2026-03-14 23:30:00 UTC");
    }

    @Test
    void money_has_the_digits_of_its_currency_and_a_finer_price_keeps_its_own() {
        assertThat(Formats.money(Money.of("1234.5", "EUR"), Locale.ENGLISH)).isEqualTo("EUR\u00a01,234.50");
        assertThat(Formats.money(Money.of("8.71", "EUR"), Locale.GERMAN)).isEqualTo("8,71\u00a0EUR");
        assertThat(Formats.money(Money.of("0.0125", "USD"), Locale.ENGLISH)).isEqualTo("USD\u00a00.0125");
        assertThat(Formats.money(Money.of("500", "JPY"), Locale.ENGLISH)).isEqualTo("JPY\u00a0500");
    }
}
