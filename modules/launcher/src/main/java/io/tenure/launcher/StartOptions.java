package io.tenure.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code ./tenure start} was asked for (product.md, "Sandbox and production"). */
record StartOptions(int port, Path data, boolean fresh, boolean empty, Optional<Instant> clock, Optional<String> authority,
        Path war) {

    static final String USAGE = """
            usage: ./tenure start [--port PORT] [--data DIR] [--fresh] [--empty] [--clock INSTANT]
                           [--authority URL]

              --port PORT      port on 127.0.0.1, 1024 to 65535 (8080)
              --data DIR       where the sandbox keeps its database, secrets and log (.tenure in the checkout)
              --fresh          throw this sandbox's data away first
              --empty          begin without demo data
              --clock INSTANT  let the sandbox clock begin there, for example 2025-01-01T00:00:00Z
              --authority URL  get licenses from the Tenure at this https:// address, with the token of role reseller
                               in TENURE_AUTHORITY_TOKEN; begins without demo data
            """;

    static StartOptions parse(List<String> args, Path home) {
        Arguments given = Arguments.parse(args, Set.of("--port", "--data", "--clock", "--authority", "--war"), Set.of("--fresh", "--empty"));
        if (!given.words().isEmpty()) {
            throw new Refused(Refused.USAGE, "start takes no word " + given.words().get(0));
        }
        return new StartOptions(
                given.value("--port").map(StartOptions::port).orElse(8080),
                given.value("--data").map(Path::of).orElse(home.resolve(".tenure")).toAbsolutePath().normalize(),
                given.has("--fresh"),
                given.has("--empty"),
                given.value("--clock").map(StartOptions::clock),
                given.value("--authority").map(StartOptions::authority).or(() -> Optional.ofNullable(System.getenv("TENURE_AUTHORITY_URL")).filter(url -> !url.isBlank())),
                given.value("--war").map(Path::of).orElse(home.resolve("modules/server/target/tenure.war")).toAbsolutePath());
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    private static int port(String value) {
        if (value.matches("\\d{4,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1024 && port <= 65535) {
                return port;
            }
        }
        throw new Refused(Refused.USAGE, "--port " + value + " is not a port from 1024 to 65535");
    }

    /** The application says whether it is safe; here only what is no address at all. */
    private static String authority(String value) {
        if (!value.matches("https?://[^/\\s]+.*")) {
            throw new Refused(Refused.USAGE, "--authority " + value + " is not an address such as https://vendor.example");
        }
        return value;
    }

    private static Instant clock(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new Refused(Refused.USAGE, "--clock " + value + " is not a moment in UTC such as 2025-01-01T00:00:00Z");
        }
    }
}
