package io.tenure.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

/** What an operator has set in config/tenure.properties. The application finds it in system properties of the same names. */
final class OperatorSettings {

    private static final Set<String> KNOWN = Set.of("tenure.mail.host", "tenure.mail.port", "tenure.mail.security",
            "tenure.mail.user", "tenure.mail.password", "tenure.mail.from", "tenure.mail.truststore",
            "tenure.mail.truststore.password");

    private final Properties settings;

    private OperatorSettings(Properties settings) {
        this.settings = settings;
    }

    /** @throws Refused if it names a setting that there is not: a misspelled one would do nothing unnoticed */
    static OperatorSettings read(Path file) throws IOException {
        Properties settings = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                settings.load(in);
            }
        }
        settings.stringPropertyNames().stream().filter(name -> !KNOWN.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new Refused(file + ": there is no setting " + name);
        });
        return new OperatorSettings(settings);
    }

    /** What was given on the command line, as {@code -Dname=value}, stays. */
    void publish() {
        settings.stringPropertyNames().stream().filter(name -> System.getProperty(name) == null)
                .forEach(name -> System.setProperty(name, settings.getProperty(name)));
    }
}
