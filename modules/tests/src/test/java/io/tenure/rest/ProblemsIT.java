package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** How the API says no (api.md, conventions): always as a problem, never with a class name or a stack. */
@RunAsClient
class ProblemsIT extends OverRest {

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private static Answer problem(Answer answer, int status, String code) {
        answer.is(status, code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().keySet()).contains("type", "title", "status", "detail", "code", "errors", "traceId");
        assertThat(answer.number("status")).isEqualTo(status);
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank().doesNotContain("{0}");
        assertThat(answer.text("type")).endsWith("/problems/" + code);
        assertThat(answer.text("traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContainPattern("java\\.|jakarta\\.|io\\.tenure|Exception|\\bat [a-z]+\\.");
        return answer;
    }

    private Answer buy(String body) {
        return administrator.send("POST", SUBSCRIPTIONS, body);
    }

    @Test
    void what_is_not_one_json_object_is_malformed() {
        for (String body : new String[] {"{", "{\"seats\":5", "seats=5", "{\"seats\":5,\"seats\":6}", "{'seats':5}",
            "[".repeat(5000), "{} {}"}) {
            problem(buy(body), 400, "NOT_JSON");
        }
        for (String body : new String[] {"[]", "5", "\"text\"", "null", "true"}) {
            problem(buy(body), 400, "NOT_AN_OBJECT");
        }
    }

    @Test
    void a_value_of_the_wrong_type_is_named_with_its_place() {
        for (String seats : new String[] {"\"5\"", "5.5", "1e1", "99999999999", "true", "[]", "{}"}) {
            Answer refused = problem(buy("{\"customer\":\"C\",\"sku\":\"S\",\"seats\":" + seats + "}"), 400,
                    "MALFORMED");
            assertThat(refused.text("errors/0/pointer")).isEqualTo("/seats");
            assertThat(refused.text("errors/0/code")).isEqualTo("MALFORMED");
        }
        problem(buy("{\"customer\":5}"), 400, "MALFORMED");
        problem(buy("{\"customer\":\"a\\u0000b\"}"), 400, "MALFORMED");
        Json price = Json.of("unitPrice", Json.of("amount", "12,50", "currency", "EUR"));
        assertThat(problem(administrator.post("/skus", price), 400, "MALFORMED").text("errors/0/pointer"))
                .isEqualTo("/unitPrice/amount");
        problem(administrator.post("/skus", Json.of("unitPrice", Json.of("amount", "1", "currency", "XX9"))), 400,
                "MALFORMED");
        problem(administrator.post("/skus", Json.of("edition", "GOLD")), 400, "MALFORMED");
        problem(administrator.get("/subscriptions?status=GONE"), 400, "MALFORMED");
        problem(administrator.post("/subscriptions?preview=perhaps"), 400, "MALFORMED");
    }

    @Test
    void a_field_nobody_knows_is_refused_and_so_is_one_that_is_missing() {
        Answer unknown = problem(buy("{\"seat\":5}"), 400, "UNKNOWN_FIELD");
        assertThat(unknown.text("errors/0/pointer")).isEqualTo("/seat");
        String customer = given.customer();
        Answer missing = problem(administrator.post("/subscriptions", Json.of("customer", customer, "sku",
                given.sku())), 400, "REQUIRED");
        assertThat(missing.text("errors/0/pointer")).isEqualTo("/seats");
        problem(administrator.post("/subscriptions", Json.of("customer", customer, "seats", 5)), 400, "REQUIRED");
        problem(administrator.post("/subscriptions", Json.of("sku", given.sku(), "seats", 5)), 400, "REQUIRED");
        problem(administrator.post("/subscriptions"), 400, "REQUIRED");
        problem(administrator.send("POST", SUBSCRIPTIONS, null), 400, "REQUIRED");
        problem(administrator.post("/customers", Json.of("name", "x".repeat(5000), "email", "a@b.example")), 400,
                "TOO_LONG");
        problem(administrator.patch("/customers/" + customer, Json.of()), 400, "NOTHING_TO_CHANGE");
    }

    @Test
    void who_is_nobody_is_asked_for_a_token() {
        Answer refused = problem(nobody.get("/skus"), 401, "UNAUTHENTICATED");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        problem(nobody.with("Authorization", "Basic YTpi").get("/skus"), 401, "UNAUTHENTICATED");
        problem(nobody.get("/no-such-route"), 401, "UNAUTHENTICATED");
    }

    @Test
    void a_token_that_was_revoked_is_worth_nothing() {
        Answer issued = administrator.post("/tokens", Json.of("role", "administrator", "name", "short")).is(201);
        Rest holder = nobody.as(issued.text("token"));
        holder.get("/skus").is(200);
        administrator.delete("/tokens/" + issued.text("id")).is(204);
        assertThat(holder.get("/skus").status()).isIn(401, 429);
        assertThat(administrator.get("/tokens/" + issued.text("id")).text("state")).isEqualTo("REVOKED");
        assertThat(administrator.get("/tokens/" + issued.text("id")).json()).doesNotContainKey("token");
        problem(administrator.delete("/tokens/" + issued.text("id")), 422, "TOKEN_REVOKED");
    }

    @Test
    void who_tries_tokens_is_told_to_wait_and_a_right_one_still_counts() throws IOException {
        String answer = "";
        for (int i = 0; i <= 100; i++) {
            answer = fromAnotherAddress("wrong-" + i);
            assertThat(answer).startsWith(i < 100 ? "HTTP/1.1 401" : "HTTP/1.1 429");
        }
        assertThat(answer).containsPattern("(?i)retry-after: [1-9]").contains("TOO_MANY_REQUESTS");
        assertThat(fromAnotherAddress(GivenOverRest.ADMINISTRATOR)).startsWith("HTTP/1.1 200");
    }

    /** From 127.0.0.2, so that nobody else has to wait. */
    private String fromAnotherAddress(String token) throws IOException {
        URI base = URI.create(nobody.base());
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), base.getPort(),
                InetAddress.getByName("127.0.0.2"), 0)) {
            socket.getOutputStream().write(("GET " + base.getPath() + "/api/v1/products HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Authorization: Bearer " + token + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_role_that_may_not_is_forbidden_and_what_is_not_yours_is_not_there() {
        problem(given.auditor().post("/customers", Json.of("name", "N", "email", "n@x.example")), 403, "FORBIDDEN");
        String number = given.subscription(10);
        Rest foreign = given.customerToken(given.customer());
        problem(foreign.get("/subscriptions/" + number), 404, "SUBSCRIPTION_NOT_FOUND");
        problem(foreign.post(on(number, "suspend")), 403, "FORBIDDEN");
    }

    @Test
    void what_http_itself_refuses_is_a_problem_too() {
        problem(administrator.get("/no-such-route"), 404, "ROUTE_NOT_FOUND");
        problem(administrator.get("/subscriptions/S-1/increase"), 404, "ROUTE_NOT_FOUND");
        Answer method = problem(administrator.delete("/subscriptions"), 405, "METHOD_NOT_ALLOWED");
        assertThat(method.header("Allow")).contains("GET").contains("POST");
        problem(administrator.with("Accept", "image/png").get("/subscriptions"), 406, "NOT_ACCEPTABLE");
        problem(buy(" ".repeat(1 << 20) + "{}"), 413, "BODY_TOO_LARGE");
        problem(administrator.with("Content-Type", "text/plain").send("POST", SUBSCRIPTIONS, "seats"), 415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(administrator.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", SUBSCRIPTIONS, "seats=5"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void odd_addresses_show_nothing_of_the_inside() {
        for (String path : new String[] {"/subscriptions/%00", "/subscriptions/..%2f..%2fetc", "/subscriptions/%27--",
            "/subscriptions/" + "9".repeat(3000), "/customers/%F0%9F%98%80", "/skus/;a=b", "/orders/%ff",
            "/subscriptions?q=%00", "/subscriptions?q=%25%27%5C", "/subscriptions?cursor=%00"}) {
            Answer answer = administrator.get(path);
            assertThat(answer.status()).as(path).isBetween(200, 499);
            assertThat(answer.body()).as(path).doesNotContainPattern("java\\.|jakarta\\.|io\\.tenure|Exception");
        }
    }

    @Test
    void the_trace_of_the_caller_is_answered_and_the_type_is_a_page() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer refused = administrator.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get("/no-such-route");
        assertThat(refused.text("traceId")).isEqualTo(trace);
        String page = URI.create(refused.text("type")).getPath();
        assertThat(nobody.plain(page).is(200).body()).contains("ROUTE_NOT_FOUND");
    }
}
