package app.preflight.tables;

import static app.preflight.tables.Tables.assertRefused;
import static app.preflight.tables.Tables.cells;
import static app.preflight.tables.Tables.columns;
import static app.preflight.tables.Tables.refusal;
import static app.preflight.tables.Tables.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.tables.Problem.Kind;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {

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

    @Test
    void aTextIsReadAsTheFileWouldBe() {
        try (TableFile table = TableFile.ofText("\uFEFF" + THAI.replace(",", ";"))) {
            assertThat(table.columns()).containsExactly("id", "ชื่อ");
            assertThat(table.next().cells()).containsExactly("1", "สมชาย");
            assertThat(table.next().line()).isEqualTo(3);
            assertThat(table.hasNext()).isFalse();
        }
        assertThatThrownBy(() -> TableFile.ofText("a,b\n\"1,2").next())
                .hasMessage("A quote that opens in line 2 of text is never closed.");
    }

    private static void assertThatTheNamesAreRead(Path file) {
        assertThat(columns(file)).containsExactly("id", "ชื่อ");
        assertThat(cells(file)).contains(List.of("2", "สมหญิง"));
    }

    @Test
    void utf16WithoutAMarkIsKnownByItsThaiAsWell() throws IOException {
        String names = "ชื่อ\n" + "สมชายสมหญิง\n".repeat(20);
        assertThat(columns(file(names, StandardCharsets.UTF_16LE))).containsExactly("ชื่อ");
    }

    @Test
    void anotherEncodingIsRefusedRatherThanGuessed() throws IOException {
        assertRefused(
                file("id,name\n1,José\n2,Zoë Müller\n", StandardCharsets.ISO_8859_1),
                Kind.ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFound(String separator) throws IOException {
        String text = "id,name\n1,A B\n".replace(",", separator);
        assertThat(cells(file(text))).containsExactly(List.of("1", "A B"));
    }

    @Test
    void anotherSeparatorWithinValuesIsNoneOfTheFile() throws IOException {
        Path file = file("id;name, title;city\n1;A, B, C;D\n2;E;F\n");
        assertThat(columns(file)).containsExactly("id", "name, title", "city");
    }

    @Test
    void aFileOfOneColumnNeedsNoSeparator() throws IOException {
        assertThat(cells(file("name\nA\nB\n"))).containsExactly(List.of("A"), List.of("B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void eachRowHasTheLineThatItBeginsOn(String lineBreak) throws IOException {
        String text = "id,note\n1,\"two\nlines\"\n\n2,one\n3,the last".replace("\n", lineBreak);
        assertThat(rows(file(text))).extracting(Row::line).containsExactly(2L, 5L, 6L);
    }

    @Test
    void rowsOfNothingButSeparatorsAreLeftOut() throws IOException {
        assertThat(cells(file("id,name\n,\n1,A\n , \n"))).containsExactly(List.of("1", "A"));
    }

    @Test
    void aQuoteIsALetterWithinABareValueAndTwoAreOneWithinQuotes() throws IOException {
        assertThat(cells(file("id,size\n1,5\" pipe\n2,\"5\"\" pipe\"\n")))
                .containsExactly(List.of("1", "5\" pipe"), List.of("2", "5\" pipe"));
    }

    @Test
    void whatCommonsCsvWritesIsReadAsItWas() throws IOException {
        Random random = new Random(7);
        List<List<String>> written = Stream.generate(() -> row(random)).limit(500).toList();
        Path file = folder.resolve("random.csv");
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter printer = CSVFormat.DEFAULT.print(writer)) {
            printer.printRecord("a", "b", "c");
            printer.printRecords(written);
        }
        assertThat(cells(file)).isEqualTo(written);
    }

    private static List<String> row(Random random) {
        return IntStream.range(0, 3).mapToObj(column -> "x" + letters(random) + "x").toList();
    }

    private static String letters(Random random) {
        String some = "ab ,;\t|\"'\r\nสมชาย";
        return random.ints(random.nextInt(12), 0, some.length())
                .mapToObj(at -> some.substring(at, at + 1))
                .reduce("", String::concat);
    }

    @Test
    void aRowWithMoreValuesThanColumnsIsRefusedAndTheOthersAreRead() throws IOException {
        List<Row> rows = rows(file("id,name\n1,A\n2,B,C\n3,D,,\n"));
        assertThat(rows)
                .containsExactly(
                        new Row.Taken(2, List.of("1", "A")),
                        new Row.Refused(
                                3,
                                List.of("2", "B", "C"),
                                new Problem(Kind.TOO_MANY_CELLS, 3, 2).at(3)),
                        new Row.Taken(4, List.of("3", "D")));
    }

    @Test
    void aRowWithANulCharacterIsRefusedAndTheOthersAreRead() throws IOException {
        List<Row> rows = rows(file("id,name\n1,A\0B\n2,C\n"));
        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        Row.Refused.class,
                        row ->
                                assertThat(row.problem())
                                        .isEqualTo(new Problem(Kind.NUL_CHARACTER, "name").at(2)));
        assertThat(rows.getLast()).isEqualTo(new Row.Taken(3, List.of("2", "C")));
    }

    @Test
    void aQuoteNeverClosedNamesTheLineItBeganOn() throws IOException {
        Path file = file("id,name\n1,\"A\nB\"\n2,\"C\n3,D\n");
        assertThat(refusal(file)).isEqualTo(new Problem(Kind.OPEN_QUOTE).at(4));
    }

    @Test
    void aQuoteNeverClosedIsFoundWithoutReadingTheRestOfTheFile() throws IOException {
        Path file = file("id,name\n1,\"A\n" + "2,B\n".repeat(100_000) + "3,\"C\"\n");
        assertThat(refusal(file)).isEqualTo(new Problem(Kind.OPEN_QUOTE).at(2));
    }

    @Test
    void aQuoteThatClosesTheOneLeftOpenAboveNamesThatOne() throws IOException {
        Path file = file("id,name\n1,A\n2,\"B\n3,\"C\"\n");
        assertThat(refusal(file)).isEqualTo(new Problem(Kind.BROKEN_QUOTE).at(3));
    }

    @Test
    void rowsBeforeABrokenOneAreRead() throws IOException {
        try (TableFile table = Tables.open(file("id,name\n1,A\n2,\"B\n"))) {
            assertThat(table.next().cells()).containsExactly("1", "A");
        }
    }

    @Test
    void aValueTooLongIsRefused() throws IOException {
        Path file = file("id,name\n1," + "A".repeat(70_000) + "\n");
        assertThat(refusal(file)).isEqualTo(new Problem(Kind.LONG_CELL, 65_536).at(2));
    }

    @Test
    void aJobGoesOnWhereItStood() throws IOException {
        String rows = "1,A\n2,B,too many\n3,\"C\nC\"\n4,D\n";
        try (TableFile table = Tables.open(file("id,name\n" + rows))) {
            table.skip(3);
            assertThat(table.next()).isEqualTo(new Row.Taken(6, List.of("4", "D")));
            table.skip(3);
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void theHeaderHasToNameEachColumnOnce() throws IOException {
        assertThat(refusal(file("id,name,name\n1,2,3\n")))
                .isEqualTo(new Problem(Kind.SAME_COLUMN, "name"));
        assertThat(columns(file("id,,city,,\n1,2,3\n"))).containsExactly("id", "", "city");
    }

    @Test
    void aRecordIsNoHeader() throws IOException {
        assertRefused(file("Somchai,somchai@example.com\nMalee,m@example.com\n"), Kind.NO_HEADER);
        assertRefused(file("Somchai,0812345678\n"), Kind.NO_HEADER);
    }

    @Test
    void fiveHundredColumnsAreEnough() throws IOException {
        assertThat(columns(file(header(500)))).hasSize(500);
        assertRefused(file(header(501)), Kind.TOO_MANY_COLUMNS);
    }

    private static String header(int columns) {
        return String.join(",", IntStream.range(0, columns).mapToObj(at -> "c" + at).toList());
    }

    @Test
    void aFileWithoutWordsIsEmpty() throws IOException {
        assertRefused(file(""), Kind.EMPTY);
        assertRefused(file("\uFEFF\n\n"), Kind.EMPTY);
        assertThat(rows(file("id,name\n"))).isEmpty();
    }
}
