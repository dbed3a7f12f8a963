package io.tenure.api.json;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Money;
import io.tenure.kernel.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The JSON object a caller sent. Each field is read as what it should be; whatever it is instead is refused with
 * {@code MALFORMED}, the field, the value and what was expected. A field that is missing or null reads as null; the use
 * case says what must be there.
 */
public final class Body {

    private static final int SHOWN = 80;

    private final byte[] bytes;
    private final JsonObject json;
    private final String path;

    Body(byte[] bytes, JsonObject json) {
        this(bytes, json, "");
    }

    private Body(byte[] bytes, JsonObject json, String path) {
        this.bytes = bytes;
        this.json = json;
        this.path = path;
    }

    /** What was sent, to the byte. */
    public byte[] bytes() {
        return bytes;
    }

    /** Refuses a field that is not among these ({@code UNKNOWN_FIELD}): a misspelled one would do nothing unnoticed. */
    public Body only(String... names) {
        Set<String> known = Set.of(names);
        json.keySet().stream().filter(Predicate.not(known::contains)).findFirst().ifPresent(name -> {
            throw Refusal.of(path + escaped(name), JsonRefusal.UNKNOWN_FIELD, shown(name), String.join(", ", names));
        });
        return this;
    }

    /** For a PATCH: refuses a null, which would leave the field as it is, and a body that changes nothing. */
    public Body changing(String... names) {
        json.forEach((name, value) -> {
            if (value.getValueType() == JsonValue.ValueType.NULL) {
                throw malformed(name, "null", "a value; leave the field out to keep what there is");
            }
        });
        if (Arrays.stream(names).noneMatch(json::containsKey)) {
            throw new Refusal(JsonRefusal.NOTHING_TO_CHANGE, String.join(", ", names));
        }
        return this;
    }

    /** A text without control characters, except line ends. */
    public String text(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString text) || text.getString().chars().anyMatch(Body::isControl)) {
            throw malformed(name, value, "text");
        }
        return text.getString();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonArray list) || list.stream().anyMatch(one -> !(one instanceof JsonString))) {
            throw malformed(name, value, "a list of texts");
        }
        return list.getValuesAs(JsonString::getString);
    }

    /** A list of objects. */
    public List<Body> objects(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonArray list) || list.stream().anyMatch(item -> !(item instanceof JsonObject))) {
            throw malformed(name, value.getValueType(), "a list of objects");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Body(bytes, list.getJsonObject(i), path + name + "/" + i + "/")).toList();
    }

    /** An object within this one. */
    public Body object(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonObject object)) {
            throw malformed(name, value, "an object");
        }
        return new Body(bytes, object, path + name + "/");
    }

    /** A whole number of 32 bits, written without fraction or exponent. */
    public Integer wholeNumber(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && number.bigDecimalValue().scale() == 0
                && number.bigDecimalValue().precision() <= 10) {
            long whole = number.longValue();
            if (whole == (int) whole) {
                return (int) whole;
            }
        }
        throw malformed(name, value, "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
    }

    public Boolean flag(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> throw malformed(name, value, "true or false");
        };
    }

    /** One of the constants' names. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : Values.choice(path + name, text, type);
    }

    /** A day such as 2026-01-31. */
    public LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : Values.day(path + name, text);
    }

    /** A moment such as 2026-01-31T08:00:00Z. */
    public Instant moment(String name) {
        String text = text(name);
        return text == null ? null : Values.moment(path + name, text);
    }

    /** A period of years, months, weeks or days, such as P1M or P30D. */
    public Period period(String name) {
        String text = text(name);
        return text == null ? null : Values.period(path + name, text);
    }

    /** Hours, minutes and seconds, with or without days, such as PT12H; null unless the text has a time part. */
    public Duration duration(String name) {
        String text = text(name);
        return text == null || text.indexOf('T') < 0 ? null : Values.duration(path + name, text);
    }

    /** An object with a decimal text and an ISO 4217 code, such as {@code {"amount":"12.50","currency":"EUR"}}. */
    public Money money(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonObject object)) {
            throw malformed(name, value, "an object with amount and currency");
        }
        Body parts = new Body(bytes, object, path + name + "/").only("amount", "currency");
        return new Money(parts.amount(), Values.currency(parts.path + "currency", parts.required("currency")));
    }

    private BigDecimal amount() {
        return Values.amount(path + "amount", required("amount"));
    }

    private String required(String name) {
        String text = text(name);
        if (text == null) {
            throw Refusal.of(path + name, CommonRefusal.REQUIRED, path + name);
        }
        return text;
    }

    private JsonValue value(String name) {
        JsonValue value = json.get(name);
        return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
    }

    private Refusal malformed(String name, Object value, String expected) {
        return Values.malformed(path + escaped(name), value.toString(), expected);
    }

    /** A name within a JSON pointer (RFC 6901). */
    private static String escaped(String name) {
        return shown(name).replace("~", "~0").replace("/", "~1");
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
