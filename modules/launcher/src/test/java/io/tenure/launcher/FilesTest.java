package io.tenure.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small files a sandbox lives from: secrets, remembered ports, options, unpacked programs. */
class FilesTest {

    @TempDir
    private Path temp;

    @Test
    void a_secret_is_made_once_and_only_its_owner_reads_it() throws IOException {
        Path file = temp.resolve("password");
        String secret = SecretFile.readOrCreate(file);
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(SecretFile.readOrCreate(file)).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void a_port_stays_the_same_while_it_is_free() throws IOException {
        Path file = temp.resolve("db-port");
        int port = FreePort.rememberedIn(file);
        assertThat(port).isBetween(20_000, 32_000);
        assertThat(FreePort.rememberedIn(file)).isEqualTo(port);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.isFree(other.getLocalPort())).isFalse();
            assertThat(FreePort.rememberedIn(file)).isNotEqualTo(port);
        }
    }

    @Test
    void a_damaged_port_file_is_written_anew() throws IOException {
        Path file = Files.writeString(temp.resolve("db-port"), "oops");
        int port = FreePort.rememberedIn(file);
        assertThat(file).hasContent(port + "\n");
    }

    @Test
    void only_the_servers_sections_of_an_option_file_count() throws IOException {
        Path file = Files.writeString(temp.resolve("mariadb.cnf"), """
                # comment
                [client]
                port = 1
                [mariadbd]
                innodb_buffer_pool_size = 160M
                ; another
                skip-log-bin
                [mysqldump]
                quick
                """);
        assertThat(OptionFile.arguments(file)).containsExactly("--innodb_buffer_pool_size=160M", "--skip-log-bin");
    }

    @Test
    void programs_are_unpacked_once_without_their_prefix() throws IOException {
        Path jar = jar("db/linux/bin/server", "db/linux/share/a/words", "db/win/server.exe");
        BinaryCache cache = new BinaryCache(temp.resolve("cache"));
        List<String> steps = new ArrayList<>();
        Path programs = cache.unpacked("db-1", jar, List.of("db/linux/"), steps::add);
        assertThat(programs.resolve("bin/server")).hasContent("db/linux/bin/server");
        assertThat(programs.resolve("share/a/words")).exists();
        assertThat(temp.resolve("cache/db-1.part")).doesNotExist();
        assertThat(steps).contains("unpacking db-1, once");
        steps.clear();
        cache.unpacked("db-1", temp.resolve("not-even-read.jar"), List.of("db/linux/"), steps::add);
        assertThat(steps).isEmpty();
    }

    @Test
    void what_an_interrupted_unpacking_left_is_not_taken_for_whole() throws IOException {
        Files.createFile(Files.createDirectories(temp.resolve("cache/db-1.part/bin")).resolve("half"));
        Path programs = new BinaryCache(temp.resolve("cache")).unpacked("db-1", jar("x/server"), List.of("x/"), step -> { });
        assertThat(FileTree.children(programs)).extracting(path -> path.getFileName().toString()).containsExactly("server");
    }

    @Test
    void a_jar_cannot_write_outside_the_cache() throws IOException {
        Path jar = jar("x/../../evil");
        assertThatThrownBy(() -> new BinaryCache(temp.resolve("cache")).unpacked("db-1", jar, List.of("x/"), step -> { }))
                .isInstanceOf(IOException.class).hasMessageContaining("leads out of");
    }

    private Path jar(String... entries) throws IOException {
        Path jar = temp.resolve("some.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new JarEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
