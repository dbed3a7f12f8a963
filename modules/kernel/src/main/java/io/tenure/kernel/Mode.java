package io.tenure.kernel;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How this installation was started. The launcher says so in system properties, before the application is deployed.
 */
public final class Mode {

    private Mode() {
    }

    /** Whether this is the sandbox: movable clock, caught mail, demo logins (product.md, "Sandbox and production"). */
    public static boolean sandbox() {
        return "sandbox".equals(System.getProperty("tenure.mode"));
    }

    /** Whether the sandbox was asked to begin without demo data. */
    public static boolean empty() {
        return Boolean.getBoolean("tenure.sandbox.empty");
    }

    /** The moment the sandbox clock was asked to begin at. */
    public static Optional<String> startingClock() {
        return Optional.ofNullable(System.getProperty("tenure.sandbox.clock"));
    }

    /** The folder of the secrets that must not lie in the database. */
    public static Path secrets() {
        return Path.of(System.getProperty("tenure.secret.dir", "."));
    }

    /** A system property, else the environment variable of that name in capitals with underscores; empty if blank. */
    public static Optional<String> setting(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    /** The address people use in their browser, without a slash at the end. */
    public static String baseUrl() {
        return System.getProperty("tenure.base.url", "http://127.0.0.1:8080");
    }
}
