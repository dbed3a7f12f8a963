package io.tenure.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.api.idempotency.Idempotency;
import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.kernel.Allowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document and the routes say the same, in both directions. */
class OpenApiTest {

    private static final Map<String, Object> DOCUMENT = load();

    private record Route(String method, String path, Method code) {
    }

    /** Payara's reader knows no aliases, so there must be none. */
    private static Map<String, Object> load() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            LoaderOptions noAliases = new LoaderOptions();
            noAliases.setMaxAliasesForCollections(0);
            return new Yaml(noAliases).load(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Methods of one path that differ only in what they produce are one route. */
    private static Collection<Route> routes() {
        Map<String, Route> routes = new TreeMap<>();
        for (Class<?> resource : Api.resources()) {
            for (Method code : resource.getDeclaredMethods()) {
                verb(code).forEach(verb -> {
                    Route route = new Route(verb, path(resource, code), code);
                    routes.merge(verb + " " + route.path(), route, (one, other) ->
                            one.code().getParameterCount() >= other.code().getParameterCount() ? one : other);
                });
            }
        }
        return routes.values();
    }

    private static Stream<String> verb(Method code) {
        return Arrays.stream(code.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(verb -> verb != null).map(HttpMethod::value);
    }

    private static String path(Class<?> resource, Method code) {
        Path below = code.getAnnotation(Path.class);
        return Api.PATH + resource.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
    }

    @Test
    void every_route_is_in_the_document_and_no_other() {
        Set<String> documented = new TreeSet<>();
        object(DOCUMENT.get("paths")).forEach((path, item) -> object(item).keySet().stream()
                .filter(verb -> !verb.equals("parameters")).forEach(verb ->
                        documented.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> coded = new TreeSet<>();
        routes().forEach(route -> coded.add(route.method() + " " + route.path()));
        assertThat(coded).hasSizeGreaterThan(30);
        assertThat(documented).isEqualTo(coded);
    }

    @TestFactory
    Stream<DynamicTest> every_route_is_described_whole() {
        return routes().stream().map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
            Map<String, Object> item = object(object(DOCUMENT.get("paths")).get(route.path()));
            Map<String, Object> operation = object(item.get(route.method().toLowerCase(Locale.ROOT)));
            assertThat((String) operation.get("summary")).isNotBlank();
            assertThat((String) operation.get("operationId")).isNotBlank();
            assertParameters(route.code(), item, operation);
            assertBody(route.code(), operation);
            Map<String, Object> answers = object(operation.get("responses"));
            assertThat(answers.containsKey("401")).isEqualTo(!route.code().getAnnotation(Allowed.class).anybody());
            assertAnswers(answers);
        }));
    }

    private static void assertParameters(Method code, Map<String, Object> item, Map<String, Object> operation) {
        Set<String> expected = new TreeSet<>();
        Arrays.stream(code.getParameters()).forEach(parameter -> {
            add(expected, "path ", parameter.getAnnotation(PathParam.class), PathParam::value);
            add(expected, "query ", parameter.getAnnotation(QueryParam.class), QueryParam::value);
            add(expected, "header ", parameter.getAnnotation(HeaderParam.class), HeaderParam::value);
        });
        if (code.isAnnotationPresent(POST.class)) {
            expected.add("header Idempotency-Key");
        }
        Set<String> documented = new TreeSet<>();
        Stream.of(item, operation).flatMap(holder -> list(holder.get("parameters")).stream()).forEach(reference -> {
            Map<String, Object> parameter = resolved(reference);
            documented.add(parameter.get("in") + " " + parameter.get("name"));
            assertThat(parameter).as("parameter").containsKeys("description", "schema", "example");
        });
        assertThat(documented).isEqualTo(expected);
    }

    private static <A extends Annotation> void add(Set<String> names, String prefix, A annotation,
                                                   java.util.function.Function<A, String> name) {
        if (annotation != null) {
            names.add(prefix + name.apply(annotation));
        }
    }

    private static void assertBody(Method code, Map<String, Object> operation) {
        boolean reads = Arrays.stream(code.getParameterTypes()).anyMatch(type -> type == Body.class || type == List.class);
        if (reads && !code.getName().equals("sendAgain")) {
            assertContent(resolved(operation.get("requestBody")));
        } else {
            assertThat(operation).doesNotContainKey("requestBody");
        }
    }

    private static void assertAnswers(Map<String, Object> answers) {
        assertThat(answers.keySet()).anyMatch(status -> status.startsWith("2"));
        answers.forEach((status, reference) -> {
            Map<String, Object> answer = resolved(reference);
            assertThat((String) answer.get("description")).isNotBlank();
            if (!Set.of("204", "304").contains(status)) {
                assertContent(answer);
            }
        });
    }

    private static void assertContent(Map<String, Object> holder) {
        Map<String, Object> content = object(holder.get("content"));
        assertThat(content).isNotEmpty();
        content.values().forEach(type -> {
            Map<String, Object> media = object(type);
            assertThat(media).containsKey("schema");
            assertThat(media.containsKey("example") || media.containsKey("examples")).as("example").isTrue();
            if (media.containsKey("example") && media.get("example") instanceof Map<?, ?>) {
                ExampleCheck.matches(DOCUMENT, media.get("schema"), media.get("example"));
            }
        });
    }

    @Test
    void every_post_takes_an_idempotency_key_and_every_route_names_its_roles() {
        routes().forEach(route -> {
            assertThat(route.code().isAnnotationPresent(Allowed.class)).as(route + " roles").isTrue();
            if (route.code().isAnnotationPresent(POST.class)) {
                assertThat(route.code().isAnnotationPresent(Idempotent.class)
                        || asksItself(route.code().getDeclaringClass())).as(route + " key").isTrue();
                assertThat(route.code().getReturnType()).isEqualTo(jakarta.ws.rs.core.Response.class);
            }
        });
    }

    private static boolean asksItself(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredFields()).anyMatch(field -> field.getType() == Idempotency.class);
    }

    @Test
    void a_change_of_a_thing_that_has_a_version_takes_if_match() {
        Set<String> unversioned = Set.of("POST /api/v1/sandbox/clock", "PUT /api/v1/sandbox/authority",
                "DELETE /api/v1/tokens/{id}", "POST /api/v1/authority/keys/rotate", "POST /api/v1/jobs/{name}/run",
                "POST /api/v1/mails/{id}/send-again");
        routes().stream().filter(route -> !route.method().equals("GET"))
                .filter(route -> route.path().contains("{") || !route.method().equals("POST"))
                .filter(route -> !unversioned.contains(route.method() + " " + route.path()))
                .forEach(route -> assertThat(Arrays.stream(route.code().getParameters())
                        .map(parameter -> parameter.getAnnotation(HeaderParam.class)).filter(header -> header != null)
                        .map(HeaderParam::value)).as(route.toString()).contains(HttpHeaders.IF_MATCH));
    }

    @Test
    void every_event_there_is_stands_in_the_document() {
        Map<String, Object> types = resolved(Map.of("$ref", "#/components/schemas/EventType"));
        assertThat(list(types.get("enum"))).map(String::valueOf)
                .containsExactlyElementsOf(io.tenure.services.webhook.EventType.all());
    }

    /** A comma in a text without quotes begins a new name, which then has no value. */
    @Test
    void every_name_outside_of_examples_has_a_value() {
        assertValues("", DOCUMENT);
    }

    private static void assertValues(String place, Object node) {
        if (node instanceof List<?> items) {
            items.forEach(item -> assertValues(place, item));
        } else if (node instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                if (!name.equals("example") && !name.equals("examples")) {
                    assertThat(value).as(place + "/" + name).isNotNull();
                    assertValues(place + "/" + name, value);
                }
            });
        }
    }

    @Test
    void operation_ids_are_unique() {
        List<String> ids = object(DOCUMENT.get("paths")).values().stream().flatMap(item -> object(item).values().stream())
                .filter(Map.class::isInstance).map(operation -> (String) object(operation).get("operationId")).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    static Map<String, Object> resolved(Object node) {
        return ExampleCheck.resolved(DOCUMENT, node);
    }

    static Map<String, Object> object(Object node) {
        return ExampleCheck.object(node);
    }

    private static List<?> list(Object node) {
        return node == null ? List.of() : (List<?>) node;
    }
}
