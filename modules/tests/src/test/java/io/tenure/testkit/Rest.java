package io.tenure.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One caller of a server under test: a base address, a token or none, and headers of its own. Immutable, and usable by
 * several threads. Paths beginning with a slash stand behind {@code /api/v1}; {@link #plain} leaves that away.
 */
public final class Rest {

    private static final String API = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A year on the clock of everything that other tests have left behind. */
    private static final Duration FOR_THE_CLOCK = Duration.ofMinutes(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final Map<String, String> headers;

    private Rest(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** Nobody, at the address the container names; the server listens on the loopback address only. */
    public static Rest at(URL deployed) {
        String path = deployed.getPath().endsWith("/") ? deployed.getPath().substring(0,
                deployed.getPath().length() - 1) : deployed.getPath();
        return at("http://127.0.0.1:" + deployed.getPort() + path);
    }

    /** @param base without a slash at the end */
    public static Rest at(String base) {
        return new Rest(base, Map.of());
    }

    public String base() {
        return base;
    }

    /** The same caller with a token. */
    public Rest as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same caller with one more header. */
    public Rest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Rest(base, more);
    }

    public Answer get(String path) {
        return send("GET", API + path, null);
    }

    public Answer post(String path, Json body) {
        return send("POST", API + path, body.toString());
    }

    public Answer post(String path) {
        return send("POST", API + path, "{}");
    }

    public Answer put(String path, Json body) {
        return send("PUT", API + path, body.toString());
    }

    public Answer patch(String path, Json body) {
        return send("PATCH", API + path, body.toString());
    }

    public Answer delete(String path) {
        return send("DELETE", API + path, null);
    }

    /** Outside of the API. */
    public Answer plain(String path) {
        return send("GET", path, null);
    }

    /** Any method with any text, behind the base address; null sends no body. */
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(path.endsWith("/sandbox/clock") ? FOR_THE_CLOCK : PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
