package io.tenure.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sections [mariadbd], [mysqld] and [server] of a MariaDB option file, as command line arguments. */
final class OptionFile {

    private static final Set<String> SECTIONS = Set.of("[mariadbd]", "[mysqld]", "[server]");

    private OptionFile() {}

    static List<String> arguments(Path file) throws IOException {
        List<String> arguments = new ArrayList<>();
        boolean ours = false;
        for (String raw : Files.readAllLines(file)) {
            String line = raw.strip();
            if (line.startsWith("[")) {
                ours = SECTIONS.contains(line);
            } else if (ours && !line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")) {
                arguments.add("--" + line.replaceFirst("\\s*=\\s*", "="));
            }
        }
        return arguments;
    }
}
