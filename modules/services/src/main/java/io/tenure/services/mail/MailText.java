package io.tenure.services.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mail written in one language: plain text, and the same as simple HTML. */
public record MailText(String subject, String text, String html) {

    private static final String BUNDLE = "io.tenure.services.mail.mail";
    private static final String ROWS = "{rows}";
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    /** A fact that is a day, or a day at the end of a line of it. */
    private static final Pattern DAY = Pattern.compile("(?m)(?<!\\S)\\d{4}-\\d{2}-\\d{2}$");
    private static final Pattern WHY = Pattern.compile("\\{(why\\.\\w+)}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<&]+");

    /** @param language {@code en} or {@code de}; anything else reads as English */
    static MailText write(MailKind kind, String language, Map<String, String> facts) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, MailText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String subject = filled(bundle.getString(kind + ".subject"), facts, bundle);
        Optional<MailTable> table = table(bundle, kind, facts);
        String body = Arrays.stream((bundle.getString(kind + ".body") + "\n\n" + bundle.getString("closing"))
                        .split("\n", -1))
                .filter(line -> complete(line, facts))
                .map(line -> line.equals(ROWS) ? line : filled(line, facts, bundle))
                .collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n");
        return new MailText(subject, table.map(rows -> body.replace(ROWS, rows.text())).orElse(body),
                html(locale, subject, body, table));
    }

    private static Optional<MailTable> table(ResourceBundle bundle, MailKind kind, Map<String, String> facts) {
        return Optional.ofNullable(facts.get("rows")).map(rows -> MailTable.of(bundle.getString(kind + ".rows"), rows,
                cell -> readable(cell, bundle)));
    }

    private static boolean complete(String line, Map<String, String> facts) {
        return FACT.matcher(line).results().allMatch(fact -> !facts.getOrDefault(fact.group(1), "").isBlank());
    }

    private static String filled(String line, Map<String, String> facts, ResourceBundle bundle) {
        return FACT.matcher(line).replaceAll(fact ->
                Matcher.quoteReplacement(readable(facts.getOrDefault(fact.group(1), ""), bundle)));
    }

    /** What a fact is called in this language: a constant that has a word of its own, with days as people write them. */
    private static String readable(String fact, ResourceBundle bundle) {
        if (bundle.containsKey("word." + fact)) {
            return bundle.getString("word." + fact);
        }
        Locale locale = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        String dated = DAY.matcher(fact).replaceAll(found -> day.format(LocalDate.parse(found.group())));
        return WHY.matcher(dated).replaceAll(found -> Matcher.quoteReplacement(
                bundle.getString(bundle.containsKey(found.group(1)) ? found.group(1) : "why")));
    }

    private static String html(Locale locale, String subject, String body, Optional<MailTable> table) {
        String paragraphs = Arrays.stream(body.split("\n\n+"))
                .map(paragraph -> paragraph.equals(ROWS) ? table.map(MailTable::html).orElse("") : "<p>" + linked(escaped(paragraph)).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"UTF-8\"><title>"
                + escaped(subject) + "</title></head>\n<body>\n" + paragraphs + "\n</body></html>\n";
    }

    private static String linked(String text) {
        return LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(
                "<a href=\"" + link.group() + "\">" + link.group() + "</a>"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
