package io.tenure.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The MariaDB server of one sandbox or one test run, on 127.0.0.1, with a port and a password that stay the same between starts.
 * Everything is kept below one directory: {@code db}, {@code db-port}, {@code secret/database-password}, and what lives only while
 * it runs in {@code run}. A mariadbd left over on that directory by a killed process is stopped before a start; one that ends by
 * itself is started again. Nobody but {@link #close()} stops it: no shutdown hook is registered.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String SCHEMA = "tenure";
    public static final String USER = "tenure";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(6);
    private static final int RESTARTS = 5;

    private final Path root;
    private final Path optionFile;
    private final Consumer<String> notices;
    private String password;
    private int port;
    private DatabaseProcess process;
    private boolean closing;
    private int restarts;

    /**
     * @param root       directory of the sandbox, created if missing; not below {@code java.io.tmpdir}
     * @param optionFile MariaDB options on top of ours, such as {@code config/mariadb.cnf}
     * @param notices    told, in a line, of a database that was left over, or ended by itself and was started again
     */
    public EmbeddedDatabase(Path root, Path optionFile, Consumer<String> notices) throws IOException {
        this.root = Files.createDirectories(root).toRealPath();
        this.optionFile = optionFile;
        this.notices = notices;
    }

    /** Returns when the server accepts connections and the schema and its user are there. */
    public synchronized void start(Consumer<String> step) throws IOException, InterruptedException {
        stopOrphans(step);
        SecretFile.createDirectory(root.resolve("secret"));
        password = SecretFile.readOrCreate(root.resolve("secret/database-password"));
        port = FreePort.rememberedIn(root.resolve("db-port"));
        Path programs = MariaDb.programs(step);
        if (!Files.isDirectory(data())) {
            install(programs, step);
        }
        step.accept("starting MariaDB on port " + port);
        launch(programs);
    }

    /** JDBC address, without user and password. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA + "?tcpKeepAlive=true&connectTimeout=5000";
    }

    public String password() {
        return password;
    }

    /** Process id of mariadbd. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Stops the server cleanly; after six seconds with force. */
    @Override
    public synchronized void close() {
        closing = true;
        if (process != null) {
            try {
                process.stop(STOP_PATIENCE, notices);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Path data() {
        return root.resolve("db");
    }

    private Path unfinished() {
        return root.resolve("db.unfinished");
    }

    /** Ends what an earlier, killed process left running on this directory. */
    void stopOrphans(Consumer<String> step) throws InterruptedException {
        for (DatabaseProcess orphan : DatabaseProcess.on(data(), unfinished())) {
            step.accept("stopping the left-over database, process " + orphan.pid());
            orphan.stop(ORPHAN_PATIENCE, step);
            notices.accept("  stopped the database that a killed start had left running, process " + orphan.pid());
        }
    }

    /** Installed beside and renamed: a data directory is whole as soon as it is there. */
    private void install(Path programs, Consumer<String> step) throws IOException {
        step.accept("creating the database files, once");
        FileTree.delete(unfinished());
        new MariaDb(programs, root, unfinished(), port, optionFile).install();
        Files.move(unfinished(), data());
    }

    private void launch(Path programs) throws IOException {
        new MariaDb(programs, root, data(), port, optionFile).start(SCHEMA, USER, password);
        process = DatabaseProcess.on(data()).stream().findFirst()
                .orElseThrow(() -> new IOException("MariaDB ended right after its start"));
        DatabaseProcess watched = process;
        watched.onExit().thenRunAsync(() -> ended(watched, programs), task -> new Thread(task, "tenure-database-watch").start());
    }

    private synchronized void ended(DatabaseProcess watched, Path programs) {
        if (closing || watched != process) {
            return;
        }
        restarts++;
        if (restarts > RESTARTS) {
            notices.accept("the database ended for the " + restarts + "th time and stays down; see the log");
            return;
        }
        try {
            LOG.warning("database process " + watched.pid() + " ended by itself");
            launch(programs);
            notices.accept("the database ended by itself and was started again, process " + process.pid());
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the database cannot be started again", e);
            notices.accept("the database ended by itself and cannot be started again; see the log");
        }
    }
}
