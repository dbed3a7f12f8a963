package io.tenure.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection to the loopback address. A general client would take more processor time than the
 * server it measures; this one writes a request and reads an answer, no more.
 */
final class HttpConnection implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private String cookie = "";

    HttpConnection(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 32_768);
    }

    /** Status and body of an answer, and where it points to. */
    record Answer(int status, String body, String location) {
    }

    /** The session, to be shared with other connections: a sign-in each would be throttled. */
    String session() {
        return cookie.replace("Cookie: ", "").strip();
    }

    void cookie(String value) {
        cookie = "Cookie: " + value + "\r\n";
    }

    /** Asks and expects the status given. */
    Answer expect(int status, String method, String path, String json) throws IOException {
        Answer answer = ask(method, path, json == null ? null : "application/json", json);
        if (answer.status() != status) {
            throw new IOException(method + " " + path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    Answer ask(String method, String path, String type, String content) throws IOException {
        byte[] body = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (path.startsWith("/api/") ? "Authorization: Bearer sandbox-admin\r\n" : cookie)
                + (content == null ? "" : "Content-Type: " + type + "\r\n")
                + "Content-Length: " + body.length + "\r\n\r\n";
        byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(headBytes, headBytes.length + body.length);
        System.arraycopy(body, 0, all, headBytes.length, body.length);
        socket.getOutputStream().write(all);
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean closing = false;
        String location = null;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closing = lower.contains("close");
            } else if (lower.startsWith("location:")) {
                location = header.substring(9).strip();
            } else if (lower.startsWith("set-cookie:") && header.contains("TENURE_SESSION")) {
                cookie(header.substring(11).strip().split(";")[0]);
            }
        }
        Answer answer = new Answer(status, chunked ? chunks() : text(length), location);
        if (closing) {
            socket.close();
            connect();
        }
        return answer;
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the server closed the connection");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
