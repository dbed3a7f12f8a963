package io.tenure.testkit;

import io.tenure.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the same embedded MariaDB that the sandbox uses, empty, before the first in-container test, and tells the
 * server under test where it is. Does nothing for the tests that need no server.
 */
public class TestDatabase implements LauncherSessionListener {

    private static final Logger LIBRARY = Logger.getLogger("ch.vorburger");

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("tenure.test.war") != null) {
            start(Path.of(System.getProperty("tenure.test.target")), Path.of(System.getProperty("tenure.test.home")));
        }
    }

    private void start(Path target, Path home) {
        try {
            System.setProperty("java.io.tmpdir", Files.createDirectories(target.resolve("tmp")).toString());
            Path data = target.resolve("sandbox");
            delete(data);
            LIBRARY.setLevel(Level.WARNING);
            database = new EmbeddedDatabase(data, home.resolve("config/mariadb.cnf"), System.out::println);
            database.start(step -> { });
            describe(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What arquillian.xml hands to the server: the same properties as the launcher sets. */
    private void describe(Path data) throws IOException {
        System.setProperty("tenure.test.db.url", database.url());
        System.setProperty("tenure.test.db.user", EmbeddedDatabase.USER);
        System.setProperty("tenure.test.db.password", database.password());
        System.setProperty("tenure.test.options", "--nohazelcast --disablephonehome --prebootcommandfile "
                + onLoopbackOnly(data));
        System.setProperty("tenure.test.jvm", asXml(String.join(" ",
                "-Xmx768m", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC",
                "-Dtenure.mode=sandbox", "-Dtenure.sandbox.empty=true", "-Dtenure.sandbox.clock=2026-01-10T09:00:00Z",
                "-Dtenure.password.iterations=2048",
                "-Dtenure.db.url=" + database.url(),
                "-Dtenure.db.user=" + EmbeddedDatabase.USER,
                "-Dtenure.db.password=" + database.password(),
                // a mail server that only tests of mail start; until they ask for it mail is caught
                "-Dtenure.mail.host=127.0.0.1", "-Dtenure.mail.port=" + mailPort(), "-Dtenure.mail.security=NONE",
                "-Dtenure.mail.from=tenure@vendor.example",
                "-Dtenure.data.dir=" + data, "-Dtenure.secret.dir=" + data.resolve("secret"))));
    }

    private static int mailPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty("tenure.test.mail.port", Integer.toString(free.getLocalPort()));
            return free.getLocalPort();
        }
    }

    private static Path onLoopbackOnly(Path data) throws IOException {
        return Files.writeString(data.resolve("pre-boot.txt"), "set configs.config.server-config.network-config"
                + ".network-listeners.network-listener.http-listener.address=127.0.0.1\n");
    }

    /** Arquillian puts the value into its XML as it is. */
    private static String asXml(String value) {
        return value.replace("&", "&amp;");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
