package io.tenure.services.mail;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mail's facts as one JSON object of texts. */
final class MailFacts {

    /** Looked up once: the look-up goes through every jar of the application. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private MailFacts() {
    }

    static String json(Map<String, String> facts) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        facts.forEach((name, value) -> {
            if (value != null) {
                object.add(name, value);
            }
        });
        return object.build().toString();
    }

    static Map<String, String> parse(String json) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (json != null) {
            try (JsonReader reader = JSON.createReader(new StringReader(json))) {
                JsonObject object = reader.readObject();
                object.keySet().forEach(name -> facts.put(name, object.getString(name)));
            }
        }
        return facts;
    }
}
