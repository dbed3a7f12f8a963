package io.tenure.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
final class FreePort {

    /** Below the range from which Linux takes ports for outgoing connections, so that a port stays ours between starts. */
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private FreePort() {}

    /** The port written down in the file if it is still free, else a new one, which is written down. */
    static int rememberedIn(Path file) throws IOException {
        if (Files.exists(file)) {
            String known = Files.readString(file).strip();
            if (known.matches("\\d{1,5}") && isFree(Integer.parseInt(known))) {
                return Integer.parseInt(known);
            }
        }
        int port = any();
        Files.writeString(file, port + "\n");
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);   // a port in TIME_WAIT counts as free
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int any() throws IOException {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port from " + FIRST + " to " + LAST);
    }
}
