package app.preflight.tables;

import static app.preflight.tables.Tables.assertRefused;
import static app.preflight.tables.Tables.cells;
import static app.preflight.tables.Tables.columns;
import static app.preflight.tables.Tables.rows;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.tables.Problem.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbooksTest {

    private static final String HEADER =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>id</t></is></c>"
                    + "<c r='B1' t='inlineStr'><is><t>value</t></is></c></row>";

    @TempDir Path folder;

    private static Xlsx book(String rows) {
        return new Xlsx(HEADER + rows);
    }

    /** What comes out of a cell in the second column. */
    private String value(Xlsx book) throws IOException {
        return Tables.rows(book.write(folder)).getFirst().cell(1);
    }

    private String value(String cell) throws IOException {
        return value(book("<row r='2'>" + cell + "</row>"));
    }

    @ParameterizedTest
    @CsvSource({
        "812345678, 812345678",
        "8.12345678E8, 812345678",
        "1234567890123, 1234567890123",
        "12345678901234567890, 12345678901234567890",
        "42.0, 42",
        "-7, -7",
        "0.1, 0.1",
        "1.1000000000000001, 1.1",
        "1E-3, 0.001",
        "0.0, 0",
        "1E999999999, 1E999999999"
    })
    void aNumberIsReadAsItIsSeen(String stored, String seen) throws IOException {
        assertThat(value("<c r='B2'><v>" + stored + "</v></c>")).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({
        "46353, 14, 2026-11-27",
        "46353.5, 22, 2026-11-27T12:00",
        "0.75, 20, 18:00",
        "59, 14, 1900-02-28",
        "61, 14, 1900-03-01",
        "46353, 71, 2026-11-27",
        "46353, 1, 46353",
        "-1, 14, -1"
    })
    void aDateIsReadAsIso(String stored, String format, String date) throws IOException {
        Xlsx book = book("<row r='2'><c r='B2' s='1'><v>" + stored + "</v></c></row>");
        book.styles("", "<xf/><xf numFmtId='" + format + "'/>");
        assertThat(value(book)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[$-D070000]d/mm/yyyy | 2026-11-27",
                "d mmm bbbb | 2026-11-27",
                "#,##0 &quot;days&quot; | 46353",
                "[Red]0.00 | 46353",
                "[h]:mm | 46353",
                "General | 46353",
                "0000000000 | 0000046353"
            })
    void aFormatOfOnesOwnTellsDatesAndCodes(String format, String seen) throws IOException {
        Xlsx book = book("<row r='2'><c r='B2' s='1'><v>46353</v></c></row>");
        book.styles(
                "<numFmt numFmtId='170' formatCode='" + format + "'/>",
                "<xf/><xf numFmtId='170'/>");
        assertThat(value(book)).isEqualTo(seen);
    }

    @Test
    void aWorkbookMayCountItsDaysFrom1904() throws IOException {
        Xlsx book = book("<row r='2'><c r='B2' s='1'><v>44891</v></c></row>");
        book.styles("", "<xf/><xf numFmtId='14'/>");
        book.workbook("<workbookPr date1904='1'/><sheets><sheet name='P' r:id='r1'/></sheets>");
        assertThat(value(book)).isEqualTo("2026-11-27");
    }

    @Test
    void otherValuesAreReadAsTheyAreSeen() throws IOException {
        assertThat(value("<c r='B2' t='b'><v>1</v></c>")).isEqualTo("true");
        assertThat(value("<c r='B2' t='b'><v>0</v></c>")).isEqualTo("false");
        assertThat(value("<c r='B2' t='d'><v>2026-11-27T00:00:00</v></c>")).isEqualTo("2026-11-27");
        assertThat(value("<c r='B2' t='inlineStr'><is><r><t>สม</t></r><r><t>ชาย</t></r></is></c>"))
                .isEqualTo("สมชาย");
    }

    @Test
    void aFormulaIsReadAsWhatItCameToAndAnErrorAsNothing() throws IOException {
        assertThat(value("<c r='B2'><f>1+1</f><v>2</v></c>")).isEqualTo("2");
        assertThat(value("<c r='B2' t='str'><f>WEBSERVICE(\"x\")</f><v>done</v></c>"))
                .isEqualTo("done");
        assertThat(value("<c r='A2'><v>1</v></c><c r='B2' t='e'><v>#N/A</v></c>")).isEmpty();
    }

    @Test
    void textsAreSharedAmongCells() throws IOException {
        Xlsx book =
                book("<row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' t='s'><v>0</v></c></row>");
        book.texts(
                "<r><t>สม</t></r><r><rPr><b/></rPr><t xml:space='preserve'>ชาย </t></r><rPh><t>x</t></rPh>",
                "<t>two_x000D_\nlines</t>");
        assertThat(cells(book.write(folder))).containsExactly(List.of("two\r\nlines", "สมชาย"));
    }

    @Test
    void aTextThatIsNotThereDamagesTheFile() throws IOException {
        Path file = book("<row r='2'><c r='A2' t='s'><v>5</v></c></row>").write(folder);
        assertRefused(file, Kind.DAMAGED);
    }

    @Test
    void aRowKeepsItsNumberAndItsGaps() throws IOException {
        Path file =
                book("<row r='3'><c r='B3'><v>5</v></c></row><row r='4'/><row><c><v>6</v></c></row>")
                        .write(folder);
        assertThat(rows(file))
                .containsExactly(
                        new Row.Taken(3, List.of("", "5")), new Row.Taken(5, List.of("6")));
    }

    @Test
    void aCellFarBehindTheHeaderRefusesItsRowOnly() throws IOException {
        Path file =
                book("<row r='2'><c r='XFD2'><v>1</v></c></row><row r='3'><c r='A3'><v>2</v></c></row>")
                        .write(folder);
        assertThat(rows(file).getFirst())
                .isInstanceOfSatisfying(
                        Row.Refused.class,
                        row -> assertThat(row.problem().kind()).isEqualTo(Kind.TOO_MANY_CELLS));
        assertThat(rows(file).getLast()).isEqualTo(new Row.Taken(3, List.of("2")));
    }

    @Test
    void theFirstSheetInSightWithAHeaderIsReadAndAllAreNamed() throws IOException {
        Xlsx book = new Xlsx("").with(Xlsx.SECOND_SHEET, Xlsx.sheet(HEADER));
        assertThat(columns(book.write(folder))).containsExactly("id", "value");
        book =
                book("").sheets(
                                "<sheet name='A' state='hidden' r:id='r1'/><sheet name='B' r:id='r2'/>");
        book.with(Xlsx.SECOND_SHEET, Xlsx.sheet("<row><c><v>7</v></c></row>"));
        try (TableFile table = Tables.open(book.write(folder))) {
            assertThat(table.columns()).containsExactly("7");
            assertThat(table.sheets()).containsExactly("A", "B");
        }
    }

    @Test
    void aWorkbookWithoutRowsIsEmpty() throws IOException {
        assertRefused(new Xlsx("").write(folder), Kind.EMPTY);
    }

    @Test
    void aJobGoesOnWhereItStood() throws IOException {
        String rows = "<row r='2'><c><v>1</v></c></row><row r='3'><c><v>2</v></c></row>";
        try (TableFile table = Tables.open(book(rows).write(folder))) {
            table.skip(1);
            assertThat(table.next()).isEqualTo(new Row.Taken(3, List.of("2")));
        }
    }
}
