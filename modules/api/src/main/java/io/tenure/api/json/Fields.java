package io.tenure.api.json;

import io.tenure.kernel.Money;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON object of an answer: names and values in their order. Values are texts, numbers, flags, money, days, moments,
 * periods, enum constants, other objects and lists of these. Null is written as {@code null}, so that a client finds
 * every documented name.
 */
public final class Fields {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonGeneratorFactory GENERATORS = PROVIDER.createGeneratorFactory(Map.of());

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Fields() {
    }

    /** @param pairs name, value, name, value, ... */
    public static Fields of(Object... pairs) {
        return new Fields().and(pairs);
    }

    /** Adds more to this object. @param pairs name, value, name, value, ... */
    public Fields and(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return this;
    }

    /** Adds what another object has. */
    public Fields and(Fields other) {
        values.putAll(other.values);
        return this;
    }

    /** Money as the API writes it. */
    public static Fields money(Money money) {
        return money == null ? null
                : of("amount", money.amount().toPlainString(), "currency", money.currency().getCurrencyCode());
    }

    /** Text that is JSON already, such as the facts of an audit row; null stays null. */
    public static JsonValue parsed(String json) {
        if (json == null) {
            return null;
        }
        try (var reader = PROVIDER.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    public String json() {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator generator = GENERATORS.createGenerator(text)) {
            object(generator);
        }
        return text.toString();
    }

    private void object(JsonGenerator generator) {
        generator.writeStartObject();
        values.forEach((name, value) -> {
            generator.writeKey(name);
            value(generator, value);
        });
        generator.writeEnd();
    }

    private static void value(JsonGenerator generator, Object value) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Fields object) {
            object.object(generator);
        } else if (value instanceof Integer number) {
            generator.write(number);
        } else if (value instanceof Long number) {
            generator.write(number);
        } else if (value instanceof Boolean flag) {
            generator.write(flag);
        } else if (value instanceof Enum<?> constant) {
            generator.write(constant.name());
        } else if (value instanceof JsonValue json) {
            generator.write(json);
        } else if (value instanceof Money money) {
            money(money).object(generator);
        } else if (value instanceof Iterable<?> list) {
            generator.writeStartArray();
            list.forEach(item -> value(generator, item));
            generator.writeEnd();
        } else if (value instanceof Optional<?> optional) {
            value(generator, optional.orElse(null));
        } else {
            generator.write(value.toString());
        }
    }
}
