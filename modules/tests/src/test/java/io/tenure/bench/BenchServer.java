package io.tenure.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A sandbox of its own for one run: the real launcher, an empty database, a free port. */
final class BenchServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path data;
    private final int port;

    private BenchServer(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static BenchServer start() throws Exception {
        Path home = Path.of(System.getProperty("tenure.home", ".")).toAbsolutePath().normalize();
        Path data = home.resolve("modules/tests/target/bench");
        int port = freePort();
        Path log = Files.createDirectories(home.resolve("modules/tests/target")).resolve("bench-server.log");
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(System.getenv().getOrDefault("TENURE_JAVA_OPTS", "-XX:+UseParallelGC").split(" ")));
        command.addAll(List.of("-Xmx768m", "-Duser.timezone=UTC",
                "-jar", home.resolve("modules/launcher/target/dist/tenure-launcher.jar").toString(),
                "start", "--port", Integer.toString(port), "--data", data.toString(), "--fresh", "--empty",
                "--war", home.resolve("modules/server/target/tenure.war").toString()));
        Process process = new ProcessBuilder(command)
                .directory(home.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        BenchServer server = new BenchServer(process, data, port);
        server.awaitReady(log);
        return server;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 2; i++) {
            if (Files.readString(log).contains("ready after")) {
                return;
            }
            if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        close();
        throw new IOException("the server did not start, see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    HttpConnection http() throws IOException {
        return new HttpConnection(port);
    }

    Connection jdbc() throws SQLException, IOException {
        String databasePort = Files.readString(data.resolve("db-port")).strip();
        String password = Files.readString(data.resolve("secret/database-password")).strip();
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + databasePort + "/tenure", "tenure", password);
    }

    /** Processor time used so far by the server and its database, in milliseconds. */
    long processorMillis() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(process.toHandle()),
                process.toHandle().descendants()).mapToLong(Processor::millisOf).sum();
    }

    /** Processor time that the server's just-in-time compilers have used so far, in milliseconds. */
    long compilerMillis() throws IOException {
        return Processor.millisOf(process.toHandle(), "C1 ") + Processor.millisOf(process.toHandle(), "C2 ");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
