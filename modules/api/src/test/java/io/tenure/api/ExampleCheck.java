package io.tenure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Whether an example is what its schema says: every required name is there, and no other. */
final class ExampleCheck {

    private ExampleCheck() {
    }

    static void matches(Map<String, Object> document, Object schemaNode, Object example) {
        Map<String, Object> schema = resolved(document, schemaNode);
        if (example == null) {
            assertThat(schema.get("nullable")).as("null in " + schema).isEqualTo(true);
        } else if (schema.containsKey("allOf") && example instanceof Map<?, ?> object) {
            assertThat(names(document, schema)).containsAll(strings(object.keySet()));
            ((List<?>) schema.get("allOf")).forEach(part -> required(document, part, object));
        } else if (example instanceof Map<?, ?> object && schema.containsKey("properties")) {
            assertThat(names(document, schema)).containsAll(strings(object.keySet()));
            required(document, schema, object);
        } else if (example instanceof List<?> items) {
            items.forEach(item -> matches(document, schema.get("items"), item));
        } else if (schema.containsKey("enum")) {
            assertThat((List<?>) schema.get("enum")).map(String::valueOf).contains(String.valueOf(example));
        }
    }

    private static void required(Map<String, Object> document, Object part, Map<?, ?> example) {
        Map<String, Object> schema = resolved(document, part);
        List<?> required = (List<?>) schema.getOrDefault("required", List.of());
        assertThat(strings(example.keySet())).containsAll(strings(required));
        object(schema.getOrDefault("properties", Map.of())).forEach((name, property) -> {
            if (example.containsKey(name)) {
                matches(document, property, example.get(name));
            }
        });
    }

    private static List<String> names(Map<String, Object> document, Map<String, Object> schema) {
        if (schema.containsKey("allOf")) {
            return ((List<?>) schema.get("allOf")).stream()
                    .flatMap(part -> names(document, resolved(document, part)).stream()).toList();
        }
        return List.copyOf(object(schema.get("properties")).keySet());
    }

    private static List<String> strings(java.util.Collection<?> names) {
        return names.stream().map(String::valueOf).toList();
    }

    static Map<String, Object> resolved(Map<String, Object> document, Object node) {
        Map<String, Object> found = object(node);
        while (found.get("$ref") instanceof String reference) {
            Object at = document;
            for (String step : reference.substring("#/".length()).split("/")) {
                at = object(at).get(step);
            }
            found = object(at);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) node;
    }
}
