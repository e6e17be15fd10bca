package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.settings.WrongArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of it: one file in, two files out. */
class MatchFileTest {

    private static final List<String> FIELDS =
            List.of(
                    "given_name",
                    "surname",
                    "street_number",
                    "address_1",
                    "address_2",
                    "suburb",
                    "postcode",
                    "state",
                    "date_of_birth");

    @TempDir Path folder;
    private Path febrl = Path.of("febrl-extract.csv");

    @BeforeEach
    void copy() throws IOException {
        febrl = folder.resolve("febrl.csv");
        try (var extract = MatchFileTest.class.getResourceAsStream("/matching/febrl-extract.csv")) {
            Files.copy(Objects.requireNonNull(extract), febrl);
        }
    }

    private List<String> pairs() throws IOException {
        Path out = folder.resolve("pairs.csv");
        MatchFile.read(febrl, "rec_id", Optional.of(FIELDS), folder).writePairs(out);
        return Files.readAllLines(out);
    }

    private static String number(String id) {
        return id.split("-", -1)[1];
    }

    @Test
    void theDuplicatesAreFoundAndNothingElse() throws IOException {
        List<String> lines = pairs();
        assertThat(lines.getFirst()).isEqualTo("id_a,id_b,probability,reasons");
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)))
                .hasSizeGreaterThanOrEqualTo(98)
                .allSatisfy(pair -> assertThat(number(pair[0])).isEqualTo(number(pair[1])));
    }

    @Test
    void aPairSaysWhatSpokeForIt() throws IOException {
        assertThat(pairs().get(1)).contains("surname", "+");
    }

    @Test
    void theSameFileGivesTheSameAnswer() throws IOException {
        assertThat(pairs()).isEqualTo(pairs());
    }

    @Test
    void eachRecordIsInOneCluster() throws IOException {
        Path out = folder.resolve("clusters.csv");
        MatchFile.read(febrl, "rec_id", Optional.of(FIELDS), folder).writeClusters(out);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(201).startsWith("id,cluster");
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]).distinct())
                .hasSizeBetween(100, 102);
    }

    @Test
    void aNameInLatinLettersFindsTheThaiOne() throws IOException {
        StringBuilder lines = new StringBuilder("id,name,phone\n");
        List<String> given =
                List.of("แพรว", "มานะ", "ปิติ", "ชูใจ", "วีระ", "Malee", "Anong", "Preeda");
        List<String> family = List.of("รักไทย", "ปัญญา", "ทองดี", "Sukjai", "Boonmee", "Kaewta");
        for (String one : given) {
            for (String other : family) {
                lines.append(
                        "%s%s,%s %s,08%08d%n"
                                .formatted(one, other, one, other, lines.length() * 7919));
            }
        }
        lines.append("thai,คุณสมชาย ใจดี,081-234-5678\nlatin,Somchai Jaidee,+66 81 234 5678\n");
        Path file = Files.writeString(folder.resolve("scripts.csv"), lines);
        Path out = folder.resolve("pairs.csv");
        MatchFile.read(file, "id", Optional.empty(), folder).writePairs(out);
        assertThat(Files.readAllLines(out).stream().skip(1))
                .singleElement()
                .asString()
                .startsWith("thai,latin,")
                .contains("name nearly the same");
    }

    @Test
    void whatLooksLikeAFormulaIsWrittenAsText() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("formula.csv"),
                        """
                        id,name,email
                        =1+1,Somchai Jaidee,somchai@example.com
                        @b,Somchai Jaidee,somchai@example.com
                        c,Praew Rakthai,praew@example.com
                        d,Malee Sukjai,malee@example.com
                        """);
        Path out = folder.resolve("pairs.csv");
        MatchFile.read(file, "id", Optional.empty(), folder).writePairs(out);
        assertThat(Files.readAllLines(out).get(1)).startsWith("'=1+1,'@b,");
    }

    private void assertRefused(String id, List<String> fields, String sentence) {
        assertThatThrownBy(() -> MatchFile.read(febrl, id, Optional.of(fields), folder))
                .isInstanceOf(WrongArgument.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
        assertRefused("number", FIELDS, "has no column \"number\"; it has rec_id,");
        assertRefused("rec_id", List.of("shoe_size"), "has no column \"shoe_size\"");
    }

    @Test
    void theIdIsNeverCompared() {
        assertRefused("rec_id", List.of("rec_id"), "nothing to compare");
    }

    @Test
    void anIdHasToTellRecordsApart() {
        assertRefused("state", FIELDS, "Two records");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        String out = folder.resolve("none/pairs.csv").toString();
        assertThatThrownBy(() -> MatchFile.place(out))
                .isInstanceOf(WrongArgument.class)
                .hasMessageContaining("cannot be written");
    }
}
