package io.tenure.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.LogManager;

/**
 * Everything the libraries have to say goes into {@code log/server.log}; nothing of it to the console.
 * The current part is always {@code server.log.0}, older ones count up; {@code server.log} is a link to the current one.
 */
final class ServerLog {

    private final Path current;
    private final Path link;
    private final long from;

    private ServerLog(Path current, Path link) throws IOException {
        this.current = current;
        this.link = link;
        this.from = Files.exists(current) ? Files.size(current) : 0;
    }

    /** Sets logging up for this process. Payara Micro reads the same file again, by the system property. */
    static ServerLog open(DataDirectory data, Path levels) throws IOException {
        Files.createDirectories(data.logs());
        Path link = data.logs().resolve("server.log");
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(link, Path.of("server.log.0"));
        }
        ServerLog log = new ServerLog(data.logs().resolve("server.log.0"), link);
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(levels)) {
            settings.load(in);
        }
        settings.setProperty("handlers", ServerLogHandler.class.getName());
        settings.setProperty(ServerLogHandler.PATTERN, data.logs().toString().replace("%", "%%") + "/server.log.%g");
        Path merged = data.run().resolve("logging.properties");
        try (OutputStream out = Files.newOutputStream(merged)) {
            settings.store(out, null);
        }
        System.setProperty("java.util.logging.config.file", merged.toString());
        LogManager.getLogManager().readConfiguration();
        silenceConsole(data.logs().resolve("console.log"));
        return log;
    }

    /** What is still printed past the logging goes beside the log. */
    private static void silenceConsole(Path file) throws IOException {
        PrintStream stream = new PrintStream(new FileOutputStream(file.toFile()), true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    Path file() {
        return link;
    }

    /** The first severe entry since the start, with the reasons it gives; empty if there is none. */
    List<String> firstError() throws IOException {
        return FirstError.in(sinceStart().lines().toList());
    }

    private String sinceStart() throws IOException {
        try (InputStream in = Files.newInputStream(current)) {
            in.skipNBytes(Files.size(current) < from ? 0 : from);   // smaller: a new part was begun meanwhile
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
