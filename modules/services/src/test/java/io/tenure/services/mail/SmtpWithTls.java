package io.tenure.services.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that speaks as much SMTP as it takes to receive a mail over STARTTLS; it remembers what was said to it. */
final class SmtpWithTls implements AutoCloseable {

    static final String PASSWORD = "mail-of-the-test";

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final SSLContext identity;

    /** @param store null: it does not offer STARTTLS */
    SmtpWithTls(Path store) throws Exception {
        identity = store == null ? null : identity(store);
        new Thread(this::serve, "smtp").start();
    }

    /** A key and its certificate for a host, made by the JDK's own keytool. */
    static Path store(Path folder, String name, String host) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "mail", "-keyalg", "RSA", "-dname", "CN=" + host, "-ext", "san=dns:" + host,
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new AssertionError(output);
        }
        return store;
    }

    private static SSLContext identity(Path store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Each line that was understood, with how it came: {@code plain} or {@code safe}. */
    List<String> said() {
        return said;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                caller.setSoTimeout(10_000);
                answer(caller, "220 mail.example", false);
            } catch (IOException hungUp) {
                said.add("the line broke");
            }
        }
    }

    private void answer(Socket line, String greeting, boolean safe) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        if (greeting != null) {
            say(line, greeting);
        }
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            said.add((safe ? "safe " : "plain ") + command);
            if (command.equals("STARTTLS")) {
                say(line, "220 go ahead");
                SSLSocket better = (SSLSocket) identity.getSocketFactory().createSocket(line, null, line.getPort(), false);
                better.setUseClientMode(false);
                better.startHandshake();
                answer(better, null, true);
                return;
            }
            if (command.equals("DATA")) {
                say(line, "354 go on");
                while (!".".equals(command)) {
                    command = in.readLine();
                }
            }
            say(line, command.startsWith("EHLO") && !safe && identity != null ? "250-mail.example\r\n250 STARTTLS"
                    : command.equals("QUIT") ? "221 bye" : "250 fine");
        }
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
