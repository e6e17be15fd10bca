package app.preflight.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @TempDir Path folder;

    private static String written(String... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.to(bytes)) {
            csv.row(List.of(cells));
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+66812345678", "-1+1", "@SUM(A1)", "＝1", "-cmd|x"})
    void whatBeginsLikeAFormulaIsWrittenAsText(String cell) throws IOException {
        assertThat(written("id", cell)).isEqualTo("id,'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.50", "-7", "0812345678", "สมชาย", "a=b", "'tis"})
    void otherValuesAreWrittenAsTheyAre(String cell) throws IOException {
        assertThat(written("id", cell)).isEqualTo("id," + cell);
    }

    @Test
    void aSpreadsheetSeesTheMarkOfUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.toSpreadsheet(bytes)) {
            csv.row(List.of("ชื่อ"));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFชื่อ\r\n");
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws IOException {
        List<String> cells = List.of("+66812345678", "a,\"b\"\nc", "=1+1", "'quoted'", "-5");
        Path file = folder.resolve("rejected.csv");
        try (CsvWriter csv = CsvWriter.toSpreadsheet(Files.newOutputStream(file))) {
            csv.row(List.of("phone", "note", "formula", "quoted", "number"));
            csv.row(cells);
        }
        assertThat(Tables.cells(file)).containsExactly(cells);
    }
}
