package io.tenure.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS in front of a vendor's Tenure, as a proxy would be: what comes in goes on, unless the line is cut. */
final class SafeLine implements AutoCloseable {

    private static final String PASSWORD = "line-of-the-test";

    /** What the line does with a request. */
    enum Way {
        GOOD,
        /** It never reaches the vendor. */
        CUT,
        /** The vendor does it, and the answer is lost. */
        ANSWERS_LOST,
        /** The vendor does it, and the answer waits until the line is good again. */
        ANSWERS_HELD
    }

    private final HttpsServer server;
    private final String vendor;
    private final Path store;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Way way = Way.GOOD;
    private volatile CountDownLatch held = new CountDownLatch(1);
    private volatile CountDownLatch holding = new CountDownLatch(1);

    private SafeLine(HttpsServer server, String vendor, Path store) {
        this.server = server;
        this.vendor = vendor;
        this.store = store;
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    /** @param vendor its address @param folder for the key and the certificate, which are made here */
    static SafeLine to(String vendor, Path folder) throws Exception {
        Path store = folder.resolve("line.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "line", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD).start();
        if (keytool.waitFor() != 0) {
            throw new AssertionError(new String(keytool.getInputStream().readAllBytes()));
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new SafeLine(server, vendor, store);
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Way now = way;
        if (now == Way.CUT) {
            exchange.close();
            return;
        }
        HttpResponse<byte[]> answer = ask(exchange, body);
        if (now == Way.ANSWERS_HELD) {
            holding.countDown();
            await(held);
        }
        if (now != Way.ANSWERS_LOST) {
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
        exchange.close();
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(vendor + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type", "Idempotency-Key", "Accept")) {
            if (exchange.getRequestHeaders().containsKey(name)) {
                request.header(name, exchange.getRequestHeaders().getFirst(name));
            }
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    void is(Way wanted) {
        if (wanted == Way.ANSWERS_HELD) {
            held = new CountDownLatch(1);
            holding = new CountDownLatch(1);
        }
        way = wanted;
        if (wanted != Way.ANSWERS_HELD) {
            held.countDown();
        }
    }

    /** Returns when the vendor has answered a request and the answer is held. */
    void awaitHeld() throws IOException {
        await(holding);
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** A store with the certificate to trust. */
    Path trusted() {
        return store;
    }

    String password() {
        return PASSWORD;
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
