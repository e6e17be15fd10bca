package app.preflight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leftovers are deleted, and nothing else. */
class TemporaryFilesTest {

    @TempDir Path data;

    private Path tmp() {
        return data.resolve("tmp");
    }

    private Path leftover() throws IOException {
        Path folder = Files.createDirectories(tmp().resolve("preflight-1/tomcat/work"));
        Files.writeString(tmp().resolve("preflight-1/lock"), "");
        return Files.writeString(folder.resolve("upload"), "name\n");
    }

    @Test
    void theFolderIsMadeWithTheDataFolderAndIsGoneWithAllInItInTheEnd() throws IOException {
        Path folder;
        try (TemporaryFiles files = TemporaryFiles.in(data.resolve("not/there"))) {
            folder = files.folder();
            assertThat(folder).startsWith(data.toRealPath().resolve("not/there/tmp"));
            assertThat(files.newFile()).isEmptyFile().hasParent(folder);
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void aLeftoverIsDeletedAtTheNextStart() throws IOException {
        leftover();
        try (TemporaryFiles files = TemporaryFiles.in(data)) {
            assertThat(files.folder()).exists();
            assertThat(tmp().resolve("preflight-1")).doesNotExist();
        }
    }

    @Test
    void whatIsInUseStays() throws IOException {
        try (TemporaryFiles first = TemporaryFiles.in(data)) {
            Path file = first.newFile();
            TemporaryFiles.in(data).close();
            assertThat(file).exists();
            TemporaryFiles.in(data).close();
            assertThat(file).exists();
        }
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        Path others = Files.createDirectories(tmp().resolve("others/preflight-2"));
        Path file = Files.writeString(tmp().resolve("preflight-notes"), "mine");
        Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(tmp().resolve("preflight-link"), elsewhere);
        TemporaryFiles.in(data).close();
        assertThat(others).exists();
        assertThat(file).exists();
        assertThat(link).exists();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeUsedIsNamedWithItsSetting() throws IOException {
        Path file = Files.writeString(data.resolve("a-file"), "");
        assertThatThrownBy(() -> TemporaryFiles.in(file))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("PREFLIGHT_DATA must be a folder that can be written to")
                .hasMessageContaining(file.toString());
    }
}
