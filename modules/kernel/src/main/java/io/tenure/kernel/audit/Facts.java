package io.tenure.kernel.audit;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named values of a thing at one moment, for the before and after of an audit row. Never holds secrets. */
public record Facts(Map<String, Object> values) {

    /** Looked up once: the look-up goes through every jar of the application. */
    private static final JsonProvider JSON = JsonProvider.provider();

    public static final Facts NONE = new Facts(Map.of());

    /** @param pairs name, value, name, value, ... ; pairs with a null value are left out */
    public static Facts of(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                values.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return new Facts(values);
    }

    /** These, and others. */
    public Facts and(Facts others) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new Facts(all);
    }

    /** One JSON object, or null when there is nothing. */
    String json() {
        if (values.isEmpty()) {
            return null;
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value instanceof Integer number) {
                object.add(name, number);
            } else if (value instanceof Boolean flag) {
                object.add(name, flag);
            } else {
                object.add(name, value.toString());
            }
        });
        return object.build().toString();
    }
}
