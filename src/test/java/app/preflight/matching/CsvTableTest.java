package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final String THAI = "id,ชื่อ\n1,สมชาย\n2,สมหญิง\n";

    @TempDir Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("people.csv"), text.getBytes(charset));
    }

    private Path file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-windows-874", "TIS-620"})
    void theEncodingIsRecognised(String charset) throws IOException {
        assertThatTheNamesAreRead(file(THAI, Charset.forName(charset)));
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstColumn() throws IOException {
        assertThatTheNamesAreRead(file("\uFEFF" + THAI));
        assertThatTheNamesAreRead(file("\uFEFF" + THAI, StandardCharsets.UTF_16LE));
    }

    private static void assertThatTheNamesAreRead(Path file) {
        Table table = CsvTable.read(file);
        assertThat(table.names()).containsExactly("id", "ชื่อ");
        assertThat(table.value("ชื่อ", 1)).isEqualTo("สมหญิง");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,name\n1,A B\n", "id;name\n1;A B\n", "id\tname\n1\tA B\n"})
    void theSeparatorIsThatOfTheFirstLine(String text) throws IOException {
        assertThat(CsvTable.read(file(text)).value("name", 0)).isEqualTo("A B");
    }

    @Test
    void spacesAroundValuesAndMissingOnesAtTheEndDoNoHarm() throws IOException {
        Table table = CsvTable.read(file("id, name, city\n1, \"A, B\"\n"));
        assertThat(table.value("name", 0)).isEqualTo("A, B");
        assertThat(table.value("city", 0)).isEmpty();
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> CsvTable.read(file))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertRefused(folder.resolve("none.csv"), "There is no file");
        assertRefused(folder, "is a folder");
    }

    @Test
    void aFileWithoutAHeaderIsRefused() throws IOException {
        assertRefused(file(""), "is empty");
        assertRefused(file("id,,city\n1,2,3\n"), "Column 2");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        assertRefused(file("id,name,name\n1,2,3\n"), "two columns \"name\"");
    }

    @Test
    void aQuoteThatIsNeverClosedIsFound() throws IOException {
        assertRefused(file("id,name\n1,A\n2,\"B\n3,C\n"), "A quote that opens in line 3");
    }

    @Test
    void aLineWithTooManyValuesIsNamed() throws IOException {
        assertRefused(file("id,name\n1,A\n2,B,C\n"), "Line 3");
    }

    @Test
    void anotherEncodingIsRefusedRatherThanGuessed() throws IOException {
        assertRefused(
                file("id,name\n1,José\n2,Zoë Müller\n", StandardCharsets.ISO_8859_1), "encoding");
    }
}
