package io.tenure.authority.remote;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server that answers what it was told, one answer after the other and the last one again, and keeps what it was asked. */
final class FakeVendor implements AutoCloseable {

    /** What it does with one request. */
    interface Deed {
        void answer(HttpExchange exchange) throws IOException;
    }

    record Asked(String method, String path, Headers headers, String body) {
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Deed> deeds = new ConcurrentLinkedDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    private FakeVendor(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static FakeVendor start() {
        try {
            return new FakeVendor(HttpServer.create(loopback(), 0));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static FakeVendor start(SSLContext tls) {
        try {
            HttpsServer server = HttpsServer.create(loopback(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new FakeVendor(server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        synchronized (asked) {
            asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(), new String(exchange.getRequestBody().readAllBytes(),
                    StandardCharsets.UTF_8)));
        }
        Deed deed = deeds.size() > 1 ? deeds.poll() : deeds.peek();
        deed.answer(exchange);
        exchange.close();
    }

    FakeVendor answers(int status, String body) {
        return does(send(status, body));
    }

    FakeVendor does(Deed deed) {
        deeds.add(deed);
        return this;
    }

    static Deed send(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Deed refuse(int status, String code) {
        return send(status, "{\"status\":" + status + ",\"code\":\"" + code + "\"}");
    }

    List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
