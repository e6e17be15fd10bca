package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.tables.WrongFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    @Test
    void spacesAroundValuesAndMissingOnesAtTheEndDoNoHarm() throws IOException {
        Table table = Table.read(file("id, name, city\n1, \"A, B\"\n"), folder);
        assertThat(table.value("name", 0)).isEqualTo("A, B");
        assertThat(table.value("city", 0)).isEmpty();
    }

    private void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> Table.read(file, folder))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aColumnWithoutANameCannotBeMatched() throws IOException {
        assertRefused(file("id,,city\n1,2,3\n"), "Column 2");
    }

    @Test
    void aLineWithTooManyValuesIsNamed() throws IOException {
        assertRefused(file("id,name\n1,A\n2,B,C\n"), "Line 3");
    }
}
