package io.tenure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules about sources and pages as text. */
class FilesTest {

    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@Disabled|@Ignore");
    private static final Pattern INLINE = Pattern.compile("\\sstyle=\"|<style|\\son[a-z]+=\"|<script(?![^>]*src)");

    private static List<Path> sources(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(MODULES, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ending)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void no_source_is_longer_than_300_lines() throws IOException {
        assertThat(sources(".java")).allSatisfy(file -> assertThat(text(file).lines().count()).as("%s", file)
                .isLessThanOrEqualTo(300));
        assertThat(sources(".xhtml")).allSatisfy(file -> assertThat(text(file).lines().count()).as("%s", file)
                .isLessThanOrEqualTo(300));
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        assertThat(sources(".java").stream().filter(file -> !file.endsWith("FilesTest.java")))
                .allSatisfy(file -> assertThat(LEFT_FOR_LATER.matcher(text(file)).find()).as("%s", file).isFalse());
    }

    @Test
    void pages_hold_structure_only() throws IOException {
        assertThat(sources(".xhtml")).allSatisfy(file ->
                assertThat(INLINE.matcher(text(file)).results().map(found -> found.group()).toList()).as("%s", file).isEmpty());
    }

    @Test
    void every_package_of_a_feature_says_what_it_is() throws IOException {
        assertThat(sources(".java").stream().filter(file -> file.toString().contains("/services/src/main/java/io/tenure/services/"))
                .map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void every_table_is_utf8mb4() throws IOException {
        assertThat(sources(".sql")).allSatisfy(file -> {
            long tables = Pattern.compile("create table", Pattern.CASE_INSENSITIVE).matcher(text(file)).results().count();
            long utf8 = Pattern.compile("\\) character set utf8mb4", Pattern.CASE_INSENSITIVE).matcher(text(file)).results().count();
            assertThat(utf8).as("%s", file).isGreaterThanOrEqualTo(tables);
        });
    }
}
