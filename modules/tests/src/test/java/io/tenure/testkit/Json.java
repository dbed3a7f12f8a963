package io.tenure.testkit;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** A JSON object to send, written as names and values. */
public final class Json {

    private final JsonObject object;

    private Json(JsonObject object) {
        this.object = object;
    }

    /** @param pairs name, value, name, value, ...; a value is a text, a whole number, a flag, null, another of these or a list */
    public static Json of(Object... pairs) {
        JsonObjectBuilder builder = jakarta.json.Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            builder.add((String) pairs[i], value(pairs[i + 1]));
        }
        return new Json(builder.build());
    }

    public static Json seats(int seats) {
        return of("seats", seats);
    }

    public static Json money(String amount) {
        return of("amount", amount, "currency", "EUR");
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof Json json) {
            return json.object;
        } else if (value instanceof List<?> list) {
            JsonArrayBuilder array = jakarta.json.Json.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        } else if (value instanceof Integer number) {
            return jakarta.json.Json.createValue(number);
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return jakarta.json.Json.createValue(value.toString());
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
