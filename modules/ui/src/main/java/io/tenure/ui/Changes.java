package io.tenure.ui;

import io.tenure.kernel.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The before and after of a row of the timeline in words: {@code Seats 20 to 27, charged EUR 20.32}. */
@Named("changes")
@RequestScoped
public class Changes {

    /** Looked up once: the look-up goes through every jar of the application. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Which words the values of a fact are; the first that has the value. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(Map.entry("status", List.of("SubscriptionStatus")),
            Map.entry("order", List.of("OrderKind")), Map.entry("role", List.of("Role", "KeyRole")),
            Map.entry("form", List.of("Form", "LicenseForm")), Map.entry("keyType", List.of("KeyType")),
            Map.entry("licenseType", List.of("LicenseType")), Map.entry("edition", List.of("Edition")), Map.entry("kind", List.of("MachineKind")),
            Map.entry("state", List.of("TaskState")), Map.entry("installState", List.of("InstallState")),
            Map.entry("account", List.of("PoolAccount")), Map.entry("outcome", List.of("Outcome")),
            Map.entry("reserve", List.of("ReserveState")), Map.entry("code", List.of("UpdateResult", "DisabledBy")),
            Map.entry("automaticUpdate", List.of("GroupSays")), Map.entry("severity", List.of("Severity")));

    @Inject
    private Texts texts;

    @Inject
    private Locales locales;

    /** Which facts of a license event stand in its sentence, in the order of its gaps. */
    private static final List<String> GAPS = List.of("licenseType", "product", "edition", "days", "used", "limit", "part",
            "severity");

    /** What an action changed: of an event that has a sentence of its own that, of any other what differs. */
    public String told(String action, String before, String after) {
        JsonObject facts = parse(after);
        return texts.has("event." + action) && (facts.containsKey("eventId") || facts.containsKey("event"))
                ? texts.format("event." + action, GAPS.stream().map(name -> gap(name, facts.get(name))).toArray())
                : of(before, after);
    }

    private Object gap(String name, JsonValue value) {
        if (value == null) {
            return texts.has("event.no." + name) ? texts.of("event.no." + name) : "";
        }
        return value instanceof JsonNumber number ? (Object) number.intValue() : readable(name, value);
    }

    /** What differs between two JSON objects, each of which may be null. */
    public String of(String before, String after) {
        JsonObject old = parse(before);
        return parse(after).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(entry -> line(entry.getKey(), old.get(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String line(String name, JsonValue old, JsonValue now) {
        String label = texts.has("fact." + name) ? texts.of("fact." + name) : name;
        return old == null ? texts.format("fact", label, readable(name, now))
                : texts.format("fact.changed", label, readable(name, old), readable(name, now));
    }

    private String readable(String name, JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE) {
            return texts.of("fact.is." + value.toString().toLowerCase(Locale.ROOT));
        }
        if (!(value instanceof JsonString string)) {
            return value.toString();
        }
        return WORDS.getOrDefault(name, List.of()).stream().map(words -> words + '.' + string.getString()).filter(texts::has)
                .findFirst().map(texts::of).orElseGet(() -> plain(string.getString()));
    }

    private String plain(String text) {
        if (text.matches("[A-Z]{3} -?[0-9.]+")) {
            return Formats.money(Money.of(text.substring(4), text.substring(0, 3)), locales.getCurrent());
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Formats.day(LocalDate.parse(text), locales.getCurrent());
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}")) {
            return texts.of("period", LocalDate.parse(text.substring(0, 10)), LocalDate.parse(text.substring(11)));
        }
        return text;
    }

    private static JsonObject parse(String json) {
        if (json == null || json.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
