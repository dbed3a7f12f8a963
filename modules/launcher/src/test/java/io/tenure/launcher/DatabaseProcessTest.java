package io.tenure.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProcessTest {

    private static final List<String> WANTED = List.of("--datadir=/srv/a/db");

    @TempDir
    private Path process;

    @Test
    void a_mariadbd_on_our_directory_is_ours() throws IOException {
        runs("/cache/mariadb-11.4.5/bin/mariadbd", "mariadbd", "--no-defaults", "--datadir=/srv/a/db", "--port=20001");
        assertThat(DatabaseProcess.isDatabaseOn(WANTED, process)).isTrue();
    }

    @Test
    void it_still_is_when_its_program_was_deleted_meanwhile() throws IOException {
        runs("/cache/mariadb-11.4.5/bin/mariadbd (deleted)", "mariadbd", "--datadir=/srv/a/db");
        assertThat(DatabaseProcess.isDatabaseOn(WANTED, process)).isTrue();
    }

    @Test
    void a_mariadbd_on_a_directory_that_only_begins_alike_is_a_stranger() throws IOException {
        runs("/cache/mariadb-11.4.5/bin/mariadbd", "mariadbd", "--datadir=/srv/a/db2");
        assertThat(DatabaseProcess.isDatabaseOn(WANTED, process)).isFalse();
    }

    @Test
    void another_program_that_names_our_directory_is_a_stranger() throws IOException {
        runs("/usr/bin/less", "less", "--datadir=/srv/a/db");
        assertThat(DatabaseProcess.isDatabaseOn(WANTED, process)).isFalse();
    }

    @Test
    void a_process_that_cannot_be_looked_at_is_a_stranger() {
        assertThat(DatabaseProcess.isDatabaseOn(WANTED, process.resolve("gone"))).isFalse();
    }

    private void runs(String program, String... arguments) throws IOException {
        Files.createSymbolicLink(process.resolve("exe"), Path.of(program));
        Files.writeString(process.resolve("cmdline"), String.join("\0", arguments) + "\0");
    }
}
