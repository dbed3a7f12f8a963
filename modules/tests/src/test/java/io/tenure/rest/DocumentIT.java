package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.Rest;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The OpenAPI document as it is served, held against the routes of the code; its page; health. */
@RunAsClient
class DocumentIT extends OverRest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private JsonObject document() {
        return nobody.with("Accept", "application/json").plain("/openapi").is(200).json();
    }

    /** Paths of the document stand behind its server's address, or have the base of the API in front. */
    private static String behindApi(String path) {
        return path.startsWith("/api/v1") ? path.substring("/api/v1".length()) : path;
    }

    @Test
    void every_route_stands_in_the_document_and_nothing_else() {
        Set<String> documented = new TreeSet<>();
        document().getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + behindApi(path))));
        assertThat(documented).isEqualTo(Route.all().stream().map(Route::name).collect(Collectors.toSet()));
    }

    @Test
    void every_route_has_a_summary_an_example_of_its_body_and_of_its_answer() {
        JsonObject document = document();
        assertThat(document.getJsonObject("paths")).isNotEmpty();
        document.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().forEach((method, one) -> {
            if (METHODS.contains(method)) {
                JsonObject operation = one.asJsonObject();
                assertThat(operation.getString("summary", "")).as(method + " " + path).isNotBlank();
                if (operation.containsKey("requestBody")) {
                    exampled(document, operation.getJsonObject("requestBody"), method + " " + path);
                }
                assertThat(operation.getJsonObject("responses").keySet()).as(method + " " + path)
                        .anyMatch(status -> status.startsWith("2"));
                operation.getJsonObject("responses").forEach((status, answer) -> {
                    if (status.startsWith("2")) {
                        exampled(document, answer.asJsonObject(), method + " " + path + " " + status);
                    }
                });
            }
        }));
    }

    /** Each JSON content of a body or an answer has an example, its own or its schema's. */
    private static void exampled(JsonObject document, JsonObject body, String place) {
        JsonObject whole = resolved(document, body);
        if (whole.containsKey("content") && whole.getJsonObject("content").containsKey("application/json")) {
            JsonObject content = whole.getJsonObject("content").getJsonObject("application/json");
            boolean own = content.containsKey("example") || content.containsKey("examples");
            assertThat(own || resolved(document, content.getJsonObject("schema")).containsKey("example")).as(place)
                    .isTrue();
        }
    }

    private static JsonObject resolved(JsonObject document, JsonObject object) {
        if (!object.containsKey("$ref")) {
            return object;
        }
        JsonValue target = document;
        for (String name : object.getString("$ref").substring(2).split("/")) {
            target = target.asJsonObject().get(name);
        }
        return target.asJsonObject();
    }

    @Test
    void the_page_to_try_it_needs_nothing_from_elsewhere() {
        Answer page = nobody.plain("/docs/api").is(200);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'").contains("script-src 'self'");
        assertThat(page.body()).doesNotContain("https://");
    }

    @Test
    void the_server_says_whether_it_lives_and_is_ready() {
        Rest asker = nobody.with("Accept", "application/json");
        for (String path : new String[] {"/health/live", "/health/ready"}) {
            assertThat(asker.plain(path).is(200).text("status")).as(path).isEqualTo("UP");
        }
        assertThat(asker.plain("/health/ready").body()).contains("database");
    }
}
