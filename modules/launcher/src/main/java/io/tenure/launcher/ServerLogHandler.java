package io.tenure.launcher;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;

/**
 * Writes the server's log. Named in {@code logging.properties}, from which Payara Micro sets logging up anew when it boots;
 * found by the JVM's own class loader, so it needs nothing of Payara's.
 */
public final class ServerLogHandler extends FileHandler {

    static final String PATTERN = "tenure.log.pattern";

    private static final int BYTES = 10_000_000;
    private static final int FILES = 5;

    /** For the log manager. */
    public ServerLogHandler() throws IOException {
        super(LogManager.getLogManager().getProperty(PATTERN), BYTES, FILES, true);
        setEncoding("UTF-8");
        setFormatter(new LogLine());
    }
}
