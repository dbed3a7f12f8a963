package io.tenure.crash;

import io.tenure.testkit.Rest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of {@code ./tenure start}, with the options that the script gives to the JVM. */
final class SandboxProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Rest anybody;
    private final BufferedReader console;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private SandboxProcess(Process process, int port) {
        this.process = process;
        this.anybody = Rest.at("http://127.0.0.1:" + port);
        this.console = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts on that directory and returns when it says that it is ready. */
    static SandboxProcess start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /** @param environment variables it gets beside those of the tests */
    static SandboxProcess start(Path data, Map<String, String> environment) throws IOException {
        Path home = Path.of(System.getProperty("tenure.test.home")).toRealPath();
        int port = freePort();
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.net.preferIPv4Stack=true", "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8", "-Dtenure.home=" + home, "-Dtenure.terminal=false", "-jar",
                home.resolve("modules/launcher/target/dist/tenure-launcher.jar").toString(), "start", "--port",
                Integer.toString(port), "--data", data.toString(), "--empty", "--war",
                System.getProperty("tenure.test.war"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        SandboxProcess sandbox = new SandboxProcess(builder.start(), port);
        sandbox.awaitReady();
        return sandbox;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            lines.add(line);
            if (line.startsWith("ready after")) {
                Thread reader = new Thread(() -> console.lines().forEach(lines::add), "console of the sandbox");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new AssertionError("the sandbox did not start:\n" + said());
    }

    Rest anybody() {
        return anybody;
    }

    /** Everything it has written to its console. */
    String said() {
        return String.join("\n", lines);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Its mariadbd. */
    ProcessHandle database() {
        return databases().findFirst().orElseThrow(() -> new AssertionError("no mariadbd:\n" + said()));
    }

    private Stream<ProcessHandle> databases() {
        return process.descendants().filter(child -> child.info().command().orElse("").endsWith("/mariadbd"));
    }

    /** SIGKILL to the server alone; the database is left without a parent. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the server cannot be killed");
        }
    }

    /** SIGTERM, as Ctrl-C and service managers do. @return the exit code */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the sandbox does not end:\n" + said());
        }
        return process.exitValue();
    }

    /** Whatever is left of it ends. */
    @Override
    public void close() {
        databases().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
