package io.tenure.ui;

import io.tenure.kernel.Money;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences of the message bundles with their arguments: {@code #{texts.of('shop.renews', row.renewsOn())}}. Days,
 * moments, money and enum constants among the arguments read as everywhere else; an enum constant takes the text of
 * {@code SimpleName.CONSTANT}.
 */
@Named("texts")
@RequestScoped
public class Texts {

    /** The bundle of all visible text. */
    public static final String BUNDLE = "io.tenure.ui.messages";

    @Inject
    private Locales locales;

    @Inject
    private ReaderZone zone;

    public String of(String key) {
        return in(locales.getCurrent(), key);
    }

    public String of(String key, Object a) {
        return format(key, a);
    }

    public String of(String key, Object a, Object b) {
        return format(key, a, b);
    }

    public String of(String key, Object a, Object b, Object c) {
        return format(key, a, b, c);
    }

    public String of(String key, Object a, Object b, Object c, Object d) {
        return format(key, a, b, c, d);
    }

    /** The word for a constant: the text of {@code SimpleName.CONSTANT}, for example {@code SubscriptionState.ACTIVE}. */
    public String word(Enum<?> constant) {
        return constant == null ? "" : of(constant.getDeclaringClass().getSimpleName() + '.' + constant.name());
    }

    /**
     * The sentence of a refusal: the text of {@code refusal.CODE}; the name of a field reads as {@code field.name}, also
     * where one of several values is meant ({@code recipients/2}).
     */
    public String refusal(Refusal refusal) {
        String name = refusal.field() == null ? "" : "field." + refusal.field().replaceAll("/\\d+$", "");
        Object[] arguments = refusal.arguments().stream()
                .map(argument -> argument.equals(refusal.field()) && has(name) ? of(name) : argument).toArray();
        return format("refusal." + refusal.code().name(), arguments);
    }

    /** In a few words, why a button is disabled: the text of {@code reason.CODE}. */
    public String reason(RefusalCode code) {
        return code == null ? "" : of("reason." + code.name());
    }

    /** The length of a period: {@code month}, {@code 3 months}, {@code year}, {@code 30 days}. */
    public String length(Period length) {
        if (length.getDays() > 0) {
            return format("length.days", length.getDays());
        }
        long months = length.toTotalMonths();
        return months % 12 == 0 ? format("length.years", months / 12) : format("length.months", months);
    }

    /** Whether the bundle has this key. */
    public boolean has(String key) {
        return bundle(locales.getCurrent()).containsKey(key);
    }

    String format(String key, Object... arguments) {
        Locale locale = locales.getCurrent();
        Object[] readable = Arrays.stream(arguments).map(this::readable).toArray();
        return new MessageFormat(in(locale, key), locale).format(readable);
    }

    private Object readable(Object argument) {
        if (argument instanceof LocalDate day) {
            return Formats.day(day, locales.getCurrent());
        }
        if (argument instanceof Instant moment) {
            return Formats.moment(moment, locales.getCurrent(), zone.getCurrent());
        }
        if (argument instanceof Money money) {
            return Formats.money(money, locales.getCurrent());
        }
        return argument instanceof Enum<?> constant ? word(constant) : argument;
    }

    private static String in(Locale locale, String key) {
        try {
            return bundle(locale).getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
