package io.tenure.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** One entry of the log: moment in UTC, level, logger, and the message in words where the logger has a bundle for it. */
final class LogLine extends Formatter {

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder(160)
                .append(moment(entry.getInstant())).append(' ')
                .append(String.format("%-7s", entry.getLevel().getName())).append(' ')
                .append(entry.getLoggerName()).append(": ")
                .append(message(entry)).append('\n');
        if (entry.getThrown() != null) {
            text.append(trace(entry.getThrown()));
        }
        return text.toString();
    }

    private static String moment(Instant instant) {
        Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
        return millis.getNano() == 0 ? millis.toString().replace("Z", ".000Z") : millis.toString();
    }

    /** Payara logs keys, which its loggers know to translate; where none does, the arguments tell more than the key. */
    private String message(LogRecord entry) {
        if (entry.getResourceBundle() == null) {
            Logger logger = LogManager.getLogManager().getLogger(String.valueOf(entry.getLoggerName()));
            entry.setResourceBundle(logger == null ? null : logger.getResourceBundle());
        }
        String message = String.valueOf(formatMessage(entry));
        return translated(entry) || message.contains(" ") || entry.getParameters() == null
                ? message : message + " " + Arrays.toString(entry.getParameters());
    }

    private static boolean translated(LogRecord entry) {
        ResourceBundle bundle = entry.getResourceBundle();
        return bundle != null && entry.getMessage() != null && bundle.containsKey(entry.getMessage());
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
