package io.tenure.testkit;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.LocalDate;
import java.util.List;

/** What a server answered. Values are found by path: {@code period/start}. */
public record Answer(int status, HttpHeaders headers, String body) {

    /** This answer, if it has that status; otherwise fails and shows what it has. */
    public Answer is(int expected) {
        if (status != expected) {
            throw new AssertionError("status " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    /** This answer, if it is a problem with that status and code; otherwise fails and shows what it is. */
    public Answer is(int expected, String code) {
        is(expected);
        if (!code.equals(code())) {
            throw new AssertionError("code " + code() + " instead of " + code + ": " + body);
        }
        return this;
    }

    public JsonObject json() {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** The code of a problem. */
    public String code() {
        return body.startsWith("{") ? text("code") : null;
    }

    /** The value as text, null if it is null or not there. */
    public String text(String path) {
        return text(json(), path);
    }

    public int number(String path) {
        return Integer.parseInt(text(path));
    }

    public LocalDate day(String path) {
        return LocalDate.parse(text(path));
    }

    /** The amount of money at the path. */
    public BigDecimal amount(String path) {
        return new BigDecimal(text(path + "/amount"));
    }

    /** The rows of a list. */
    public List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** One value of all rows of a list, in their order. */
    public List<String> all(String path) {
        return items().stream().map(row -> text(row, path)).toList();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public String etag() {
        return header("ETag");
    }

    public static String text(JsonObject object, String path) {
        JsonValue value = object;
        for (String name : path.split("/")) {
            value = value instanceof JsonArray array ? array.get(Integer.parseInt(name))
                    : value instanceof JsonObject inner ? inner.get(name) : null;
        }
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString text ? text.getString()
                : value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }
}
