package app.preflight.imports;

import static app.preflight.imports.Csv.ENGAGING;
import static app.preflight.imports.Csv.HEADER;
import static app.preflight.imports.Csv.LOST;
import static app.preflight.imports.Csv.PROSPECTING;
import static app.preflight.imports.Csv.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.settings.WrongArgument;
import app.preflight.shared.Money;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineFileTest {

    @TempDir Path folder;
    private Csv csv = new Csv(Path.of("."));

    @BeforeEach
    void write() {
        csv = new Csv(folder);
    }

    @Test
    void eachColumnIsReadAsWhatItMeans() {
        assertThat(csv.of(WON).rows())
                .containsExactly(
                        new PipelineRow(
                                2,
                                "W1",
                                "Moses Frase",
                                "GTX Plus Basic",
                                Optional.of("Cancity"),
                                PipelineStage.WON,
                                Optional.of(LocalDate.of(2016, 10, 20)),
                                Optional.of(LocalDate.of(2017, 3, 1)),
                                Optional.of(Money.of("1054", "USD"))));
    }

    @Test
    void aProspectNeedsNeitherAccountNorDates() {
        PipelineRow row = csv.of(PROSPECTING).rows().getFirst();
        assertThat(row.account()).isEmpty();
        assertThat(row.engaged()).isEmpty();
        assertThat(row.title()).isEqualTo("GTX Basic");
    }

    @Test
    void theAccountIsPartOfTheTitle() {
        assertThat(csv.of(LOST).rows().getFirst().title()).isEqualTo("MG Special – Codehow, Inc.");
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstColumn() {
        Path file = csv.write("marked.csv", "\uFEFF" + HEADER + "\r\n" + WON + "\r\n");
        assertThat(Csv.read(file).rows()).hasSize(1);
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthers() {
        Path file =
                csv.write(
                        "other.csv",
                        """
                        quarter,close_value,close_date,engage_date,deal_stage,account,product,sales_agent,Opportunity_ID
                        Q1,1,01-03-17,20-10-16,won,Cancity,GTX Pro,Zane Levy,W2
                        """);
        assertThat(Csv.read(file).rows().getFirst().id()).isEqualTo("W2");
    }

    @Test
    void aThaiNameIsKeptAsItIs() {
        PipelineFile file =
                csv.of("T1,สมชาย ใจดี,ปั๊มลม,บริษัท น้ำดื่มไทย จำกัด,Engaging,05-07-17,,");
        assertThat(file.rows().getFirst().agent()).isEqualTo("สมชาย ใจดี");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ,Moses Frase,GTX Pro,Isdom,Engaging,05-07-17,,       | opportunity_id is missing
                    E1,,GTX Pro,Isdom,Engaging,05-07-17,,                | sales_agent is missing
                    E1,Moses Frase,,Isdom,Engaging,05-07-17,,            | product is missing
                    E1,Moses Frase,GTX Pro,Isdom,,05-07-17,,             | deal_stage is missing
                    E1,Moses Frase,GTX Pro,Isdom,Asleep,05-07-17,,       | deal_stage "Asleep" is none of Prospecting, Engaging, Won, Lost
                    E1,Moses Frase,GTX Pro,Isdom,Engaging,,,             | engage_date is missing
                    E1,Moses Frase,GTX Pro,Isdom,Engaging,31-02-17,,     | engage_date "31-02-17" is not a date such as 31-12-17
                    E1,Moses Frase,GTX Pro,Isdom,Engaging,2017-07-05,,   | engage_date "2017-07-05" is not a date such as 31-12-17
                    E1,Moses Frase,GTX Pro,Isdom,Engaging,05-07-27,,     | engage_date "05-07-27" lies in the future
                    W1,Moses Frase,GTX Pro,Isdom,Won,05-07-17,,10        | close_date is missing
                    W1,Moses Frase,GTX Pro,Isdom,Won,05-07-17,04-07-17,1 | close_date lies before engage_date
                    W1,Moses Frase,GTX Pro,Isdom,Won,05-07-17,06-07-17,-5 | close_value -5 is below zero
                    W1,Moses Frase,GTX Pro,Isdom,Won,05-07-17,06-07-17,a  | close_value "a" is not an amount such as 1054 or 1054.50
                    W1,Moses Frase,GTX Pro,Isdom,Won,05-07-17            | has 6 fields, where the first line names 8
                    ,,GTX Pro,Isdom,Engaging,05-07-17,,                  | opportunity_id is missing; sales_agent is missing
                    """)
    void aRowThatCannotBeTakenIsListedWithItsLineAndReason(String row, String reason) {
        PipelineFile file = csv.of(PROSPECTING, row);
        assertThat(file.rejections()).containsExactly(new Rejection(3, reason));
        assertThat(file.rows()).hasSize(1);
    }

    @Test
    void aHiddenControlCharacterIsNotTaken() {
        assertThat(reasons(csv.of("E1,Moses\u202E Frase,GTX Pro,Isdom,Engaging,05-07-17,,")))
                .containsExactly("sales_agent holds a hidden control character");
    }

    @Test
    void aTextLongerThanATitleIsNotTaken() {
        String account = "x".repeat(201);
        assertThat(reasons(csv.of("E1,Moses Frase,GTX Pro," + account + ",Engaging,05-07-17,,")))
                .contains(
                        "account is longer than 200 letters; product and account are longer than 200 letters");
    }

    @Test
    void anIdThatStandsTwiceIsTakenOnce() {
        PipelineFile file = csv.of(WON, ENGAGING, WON);
        assertThat(file.rows()).hasSize(2);
        assertThat(file.rejections())
                .containsExactly(new Rejection(4, "opportunity_id W1 stands on line 2 already"));
    }

    @Test
    void anIdWhoseFirstRowWasRejectedIsTakenFromTheSecond() {
        PipelineFile file = csv.of(WON.replace("Won", "Asleep"), WON);
        assertThat(file.rows()).extracting(PipelineRow::line).containsExactly(3L);
    }

    @Test
    void emptyLinesAreCountedButNotRejected() {
        PipelineFile file = csv.of(PROSPECTING, "", "nonsense");
        assertThat(file.rejections()).extracting(Rejection::line).containsExactly(4L);
    }

    @Test
    void theLastRowNeedsNoLineBreak() {
        Path file = csv.write("open.csv", HEADER + "\n" + PROSPECTING + "\nnonsense");
        assertThat(Csv.read(file).rejections()).extracting(Rejection::line).containsExactly(3L);
    }

    @Test
    void whatComesBeforeABrokenQuoteIsTaken() {
        PipelineFile file = csv.of(PROSPECTING, "\"E1,Moses Frase", ENGAGING);
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rejections())
                .containsExactly(
                        new Rejection(
                                3, "its quotes are broken; nothing from here to the end was read"));
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedInOneSentence() {
        assertRefused(folder.resolve("nowhere.csv"), "There is no file %s.");
        assertRefused(folder, "%s is a folder; name a CSV file.");
        assertRefused(
                csv.write("empty.csv", ""), "%s is empty: its first line must name the columns.");
        assertRefused(
                csv.write(
                        "short.csv", HEADER.replace(",product", "").replace(",account", "") + "\n"),
                "%s has no column product, account.");
        assertRefused(
                csv.write("utf16.csv", (HEADER + "\n" + WON).getBytes(StandardCharsets.UTF_16)),
                "%s is not UTF-8 text; save it as CSV UTF-8.");
        assertRefused(
                csv.write(
                        "thai.csv",
                        (HEADER + "\n" + "T1,สมชาย,ปั๊ม,,Prospecting,,,")
                                .getBytes(Charset.forName("x-windows-874"))),
                "%s is not UTF-8 text; save it as CSV UTF-8.");
    }

    @Test
    void aWorkbookIsNoCsvFile() throws IOException {
        Path file = folder.resolve("sales.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        assertRefused(file, "%s is not UTF-8 text; save it as CSV UTF-8.");
    }

    @Test
    void aFileWithNothingButItsHeaderHasNoRows() {
        assertThat(csv.of().rows()).isEmpty();
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> Csv.read(file))
                .isInstanceOf(WrongArgument.class)
                .hasMessage(sentence, file);
    }

    private static List<String> reasons(PipelineFile file) {
        return file.rejections().stream().map(Rejection::reason).toList();
    }
}
