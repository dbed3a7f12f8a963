package io.tenure.ui;

import io.tenure.kernel.Money;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * How days, moments, money and counts read: {@code 14 Mar 2026}, {@code EUR 8.71} in English, {@code 14. März 2026},
 * {@code 8,71 EUR} in German. The functions of the tag library use the reader's language and zone.
 */
public final class Formats {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

    /** Two patterns for each language. */
    private static final Map<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private Formats() {
    }

    /** A day in the reader's language, empty for none. */
    public static String day(LocalDate day) {
        return day == null ? "" : day(day, locale());
    }

    /** The month of a day with its year. */
    public static String month(LocalDate day) {
        return formatter("MMM yyyy", locale()).format(day);
    }

    /** Words in a row: "a, b, c". */
    public static String joined(List<String> words) {
        return String.join(", ", words);
    }

    /** A moment in the reader's zone, to the minute, empty for none. */
    public static String moment(Instant moment) {
        return moment == null ? "" : moment(moment, locale(), zone());
    }

    /** A moment in UTC, to the second: what stands behind {@link #moment(Instant)}. */
    public static String utc(Instant moment) {
        return moment == null ? "" : UTC.format(moment.atZone(ZoneOffset.UTC));
    }

    /** An amount with its currency, empty for none. */
    public static String money(Money money) {
        return money == null ? "" : money(money, locale());
    }

    /** A whole number, grouped as the reader's language groups it. */
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    static String day(LocalDate day, Locale locale) {
        return formatter(dayPattern(locale), locale).format(day);
    }

    static String moment(Instant moment, Locale locale, ZoneId zone) {
        return formatter(dayPattern(locale) + ", HH:mm", locale).format(moment.atZone(zone));
    }

    /** At least the currency's minor digits; a finer unit price keeps its own, up to six. */
    static String money(Money money, Locale locale) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        int least = minorDigits(money.currency());
        number.setMinimumFractionDigits(least);
        number.setMaximumFractionDigits(Math.max(least, 6));
        String amount = number.format(money.amount());
        return german(locale) ? amount + '\u00a0' + money.currency() : money.currency().toString() + '\u00a0' + amount;
    }

    private static int minorDigits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static String dayPattern(Locale locale) {
        return german(locale) ? "d. MMM yyyy" : "d MMM yyyy";
    }

    private static boolean german(Locale locale) {
        return locale.getLanguage().equals("de");
    }

    private static Locale locale() {
        return once("locale", () -> CDI.current().select(Locales.class).get().getCurrent());
    }

    private static ZoneId zone() {
        return once("zone", () -> CDI.current().select(ReaderZone.class).get().getCurrent());
    }

    /** Asked once a page: a list asks hundreds of times, and looking a bean up costs more than writing the number. */
    @SuppressWarnings("unchecked")
    private static <T> T once(String name, Supplier<T> lookup) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null ? lookup.get()
                : (T) faces.getAttributes().computeIfAbsent(Formats.class.getName() + name, key -> lookup.get());
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return FORMATTERS.computeIfAbsent(pattern + locale, key -> DateTimeFormatter.ofPattern(pattern, locale));
    }
}
