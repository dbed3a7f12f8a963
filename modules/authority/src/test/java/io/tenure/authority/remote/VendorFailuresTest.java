package io.tenure.authority.remote;

import static io.tenure.authority.remote.FakeVendor.refuse;
import static io.tenure.authority.remote.FakeVendor.send;
import static io.tenure.authority.remote.GivenVendor.LICENSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.vendor.VendorError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a vendor can fail, and what it is called. */
class VendorFailuresTest {

    private static final ActivationCode CODE = ActivationCode.random();
    private static final Duration SHORT = Duration.ofMillis(300);

    private final FakeVendor vendor = FakeVendor.start();
    private final GivenVendor given = new GivenVendor();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() {
        over.countDown();
        vendor.close();
    }

    private VendorError error() {
        return given.asking(vendor).lookUp(CODE).error();
    }

    private void tries(int times) {
        assertThat(vendor.asked()).hasSize(times);
        assertThat(given.pauses).hasSize(times - 1);
    }

    @Test
    void nobody_listens() throws IOException {
        int port;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = once.getLocalPort();
        }
        assertThat(given.asking("http://127.0.0.1:" + port).lookUp(CODE).error()).isEqualTo(VendorError.NO_CONNECTION);
        assertThat(given.pauses).hasSize(VendorLine.TRIES - 1);
    }

    /** Each of many installations that ask in one night would take a second else. */
    @Test
    void nobody_listens_and_the_next_asks_at_once() {
        RemoteAuthority asking = given.asking("http://127.0.0.1:1");
        for (int i = 0; i < 5; i++) {
            assertThat(asking.lookUp(CODE).error()).isEqualTo(VendorError.NO_CONNECTION);
        }
        assertThat(given.pauses).hasSize(VendorLine.TRIES - 1);
    }

    @Test
    void no_such_host() {
        assertThat(given.asking("https://vendor.invalid").lookUp(CODE).error()).isEqualTo(VendorError.NO_CONNECTION);
    }

    @Test
    void no_answer_in_time() {
        given.answer = SHORT;
        vendor.does(exchange -> await());
        assertThat(error()).isEqualTo(VendorError.TIMED_OUT);
        tries(1);
    }

    @Test
    void an_answer_that_begins_and_never_ends() {
        given.answer = SHORT;
        vendor.does(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });
        assertThat(error()).isEqualTo(VendorError.TIMED_OUT);
        tries(1);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_line_that_is_cut_in_the_middle_and_mended_is_not_noticed() {
        vendor.does(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        }).answers(200, LICENSE);
        assertThat(error()).isNull();
        tries(2);
    }

    @Test
    void a_line_that_stays_cut() {
        vendor.does(exchange -> {
            throw new IOException("cut");
        });
        assertThat(error()).isEqualTo(VendorError.NO_CONNECTION);
    }

    @ParameterizedTest
    @CsvSource({"401", "403"})
    void the_token_is_not_taken_and_nothing_is_tried_again(int status) {
        vendor.does(refuse(status, "TOKEN_INVALID"));
        assertThat(error()).isEqualTo(VendorError.TOKEN_REFUSED);
        tries(1);
    }

    @ParameterizedTest
    @CsvSource({"422, CODE_NOT_FOUND, CODE_NOT_FOUND", "422, CODE_BLOCKED, CODE_BLOCKED",
        "422, DEVICE_LIMIT, DEVICE_LIMIT", "422, LICENSE_NOT_ORDERED, UNKNOWN_SUBSCRIBER",
        "422, LICENSE_GIVEN_BACK, ALREADY_CANCELED", "422, LICENSE_PAUSED, ALREADY_PAUSED",
        "422, LICENSE_NOT_PAUSED, NOT_PAUSED", "422, ORDER_KEY_REUSED, DUPLICATED_ORDER",
        "422, CODE_TAKEN, ALREADY_ACTIVATED", "422, CONTRACT_TERMINATED, ORDER_NOT_ALLOWED",
        "422, GENERAL_ERROR, UNKNOWN", "422, REQUIRED, WRONG_ATTRIBUTE", "400, MALFORMED, WRONG_ATTRIBUTE",
        "404, NOT_FOUND, INVALID_ANSWER"})
    void what_is_refused_has_the_error_of_its_code(int status, String code, VendorError expected) {
        vendor.does(refuse(status, code));
        assertThat(error()).isEqualTo(expected);
        tries(1);
    }

    @ParameterizedTest
    @CsvSource({"400, INVALID_ANSWER", "404, INVALID_ANSWER", "301, INVALID_ANSWER", "418, INVALID_ANSWER",
        "500, UNKNOWN", "501, UNKNOWN"})
    void other_statuses_of_who_is_no_tenure(int status, VendorError expected) {
        vendor.answers(status, "<html>Oops</html>");
        assertThat(error()).isEqualTo(expected);
        tries(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void a_gateway_without_a_vendor_behind_it(int status) {
        vendor.answers(status, "");
        assertThat(error()).isEqualTo(VendorError.NO_CONNECTION);
        tries(VendorLine.TRIES);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_busy_vendor_says_how_long_to_wait(int status) {
        vendor.does(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "2");
            refuse(status, "TOO_MANY_REQUESTS").answer(exchange);
        }).answers(200, LICENSE);
        assertThat(error()).isNull();
        assertThat(given.pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void longer_than_anybody_waits_is_not_waited_for() {
        vendor.does(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(503, -1);
        });
        assertThat(error()).isEqualTo(VendorError.VENDOR_BUSY);
        tries(1);
    }

    @Test
    void a_first_request_that_is_still_being_worked_on_is_waited_for() {
        vendor.does(refuse(409, "IDEMPOTENCY_KEY_IN_USE")).answers(200, LICENSE);
        assertThat(error()).isNull();
        tries(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "<html></html>", "{}", "{\"serial\":\"A\"}", "{\"serial\":1}",
        "{\"serial\":\"A\",\"keyType\":\"FREEZER\"}"})
    void an_answer_that_cannot_be_read(String body) {
        vendor.answers(200, body);
        assertThat(error()).isEqualTo(VendorError.INVALID_ANSWER);
        tries(1);
    }

    @Test
    void an_oversized_answer_is_not_read_to_its_end() {
        vendor.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < 100 * VendorLine.MOST_BYTES; sent += part.length) {
                exchange.getResponseBody().write(part);
            }
        });
        assertThat(error()).isEqualTo(VendorError.INVALID_ANSWER);
        tries(1);
    }

    @Test
    void something_that_speaks_no_http() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread greeter = new Thread(() -> greet(other));
            greeter.start();
            assertThat(given.asking("http://127.0.0.1:" + other.getLocalPort()).lookUp(CODE).error())
                    .isEqualTo(VendorError.INVALID_ANSWER);
            other.close();
            greeter.join();
        }
    }

    private static void greet(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                caller.getOutputStream().write("220 mail.example ESMTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
                caller.getInputStream().read(new byte[1000]);
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void redirections_are_not_followed_with_the_token() {
        vendor.does(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + vendor.port() + "/elsewhere");
            send(302, "").answer(exchange);
        });
        assertThat(error()).isEqualTo(VendorError.INVALID_ANSWER);
        tries(1);
    }
}
