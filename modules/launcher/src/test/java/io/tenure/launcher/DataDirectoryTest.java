package io.tenure.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temp;

    @Test
    void a_new_directory_is_made_for_its_owner_only() throws IOException {
        DataDirectory data = DataDirectory.claim(temp.resolve("new/box"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root()))).isEqualTo("rwx------");
        data.release();
    }

    @Test
    void a_directory_in_use_is_refused_with_the_process_that_uses_it() throws IOException {
        DataDirectory first = DataDirectory.claim(temp.resolve("box"));
        assertThatThrownBy(() -> DataDirectory.claim(temp.resolve("box"))).isInstanceOf(Refused.class)
                .hasMessageContaining("in use by the sandbox with process id " + ProcessHandle.current().pid());
        first.release();
        DataDirectory.claim(temp.resolve("box")).release();
    }

    @Test
    void a_directory_with_files_of_somebody_else_is_refused_and_left_alone() throws IOException {
        Path thesis = Files.writeString(temp.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> DataDirectory.claim(temp)).isInstanceOf(Refused.class).hasMessageContaining("no sandbox of Tenure");
        assertThat(FileTree.children(temp)).containsExactly(thesis);
    }

    @Test
    void a_file_in_its_place_is_refused() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.claim(file)).isInstanceOf(Refused.class).hasMessageContaining("is no directory");
    }

    @Test
    void beginning_anew_deletes_everything_but_the_claim_and_follows_no_link() throws IOException {
        Path outside = Files.createFile(Files.createDirectory(temp.resolve("outside")).resolve("kept"));
        DataDirectory data = DataDirectory.claim(temp.resolve("box"));
        Files.createFile(Files.createDirectories(data.root().resolve("db/mysql")).resolve("user.frm"));
        Files.createSymbolicLink(data.root().resolve("link"), outside.getParent());
        data.clear();
        assertThat(FileTree.children(data.root())).extracting(path -> path.getFileName().toString())
                .containsExactly("lock", "tenure-sandbox");
        assertThat(outside).exists();
        data.release();
    }
}
