package io.tenure.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What {@code ./tenure import} was asked for. */
record ImportOptions(boolean dryRun, URI url, String token, List<Path> files) {

    static final String USAGE = """
            usage: ./tenure import [--dry-run] [--url URL] [--token TOKEN] FILE...

              --dry-run      check the files and change nothing
              --url URL      the server (http://127.0.0.1:8080)
              --token TOKEN  an API token of an administrator (the sandbox's)
              FILE           CSV with SKUs, customers, subscriptions, machines or license pools; all files are taken, or none
            """;

    static ImportOptions parse(List<String> args) {
        Arguments given = Arguments.parse(args, Set.of("--url", "--token"), Set.of("--dry-run"));
        if (given.words().isEmpty()) {
            throw new Refused(Refused.USAGE, "import needs a file");
        }
        return new ImportOptions(
                given.has("--dry-run"),
                given.value("--url").map(ImportOptions::url).orElse(URI.create("http://127.0.0.1:8080")),
                given.value("--token").orElse("sandbox-admin"),
                given.words().stream().map(ImportOptions::file).toList());
    }

    URI target() {
        return URI.create(url.toString().replaceFirst("/+$", "") + "/api/v1/imports?dryRun=" + dryRun);
    }

    private static URI url(String value) {
        if (value.matches("https?://[^/\\s?#]+[^\\s?#]*")) {
            try {
                return URI.create(value);
            } catch (IllegalArgumentException e) {
                // refused below
            }
        }
        throw new Refused(Refused.USAGE, "--url " + value + " is no address such as http://127.0.0.1:8080");
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new Refused(Refused.USAGE, "there is no file " + name + " to read");
        }
        return file;
    }
}
