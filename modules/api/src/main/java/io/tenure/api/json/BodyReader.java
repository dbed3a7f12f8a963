package io.tenure.api.json;

import io.tenure.kernel.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Reads a request's {@link Body}: one JSON object of at most 1 MiB, or nothing, which reads as an empty object. */
@Provider
public class BodyReader implements MessageBodyReader<Body> {

    /** The most bytes of a body. */
    public static final int MOST_BYTES = 1 << 20;

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS = PROVIDER
            .createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(Class<Body> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                         MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return read(bytes, Arrays.stream(annotations).filter(ListOf.class::isInstance).map(ListOf.class::cast)
                .map(ListOf::value).findFirst());
    }

    static Body read(byte[] bytes) {
        return read(bytes, Optional.empty());
    }

    /**
     * @param list the field as whose value a list at the top is taken
     * @throws Refusal {@code NOT_JSON} or {@code NOT_AN_OBJECT}
     */
    static Body read(byte[] bytes, Optional<String> list) {
        String text = decoded(bytes);
        if (text.isBlank()) {
            return new Body(bytes, JsonValue.EMPTY_JSON_OBJECT);
        }
        JsonValue value = parsed(text);
        if (value instanceof JsonObject object) {
            return new Body(bytes, object);
        }
        if (value instanceof JsonArray array && list.isPresent()) {
            return new Body(bytes, PROVIDER.createObjectBuilder().add(list.get(), array).build());
        }
        throw new Refusal(JsonRefusal.NOT_AN_OBJECT);
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(JsonRefusal.NOT_JSON, "it is not UTF-8");
        }
    }

    /**
     * Read twice: the parser sees what follows behind the end, the reader a name that stands twice. What is nested too
     * deeply is refused by either with a plain runtime exception.
     */
    private static JsonValue parsed(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text));
                JsonReader reader = READERS.createReader(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
            return reader.readValue();
        } catch (RuntimeException unreadable) {
            throw new Refusal(JsonRefusal.NOT_JSON, place(unreadable));
        }
    }

    private static String place(RuntimeException unreadable) {
        return unreadable instanceof JsonParsingException parsing && parsing.getLocation() != null
                ? "line " + parsing.getLocation().getLineNumber() + ", column "
                        + parsing.getLocation().getColumnNumber() : "a name stands twice, or it is nested too deeply";
    }
}
