package app.preflight.processes.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    @Test
    void theFirstLineOfABlockHeadsItAndALoneLineAboveNamesTheProcess() {
        assertThat(
                        told(
                                """
                                Samples of checklists

                                Pilots run a checklist before every take-off, however many hours they have flown, \
                                and whatever else is on their minds that morning.

                                Basic sale

                                Prospecting
                                ❑Checked for duplicates
                                ❑ Fits the criteria

                                Closing
                                ❑Contract signed
                                """))
                .isEqualTo(
                        "Basic sale: Prospecting[Checked for duplicates, Fits the criteria] Closing[Contract signed]");
    }

    @Test
    void twoProcessesInOneTextAreToldApartAndProseBetweenThemIsLeftAside() {
        assertThat(
                        told(
                                """
                                Short sale

                                Meet
                                - [ ] Met

                                This is a longer one for those who sell to several people who decide together slowly.

                                Long sale

                                Meet
                                - [ ] Met
                                - [x] Met again
                                """))
                .isEqualTo("Short sale: Meet[Met] | Long sale: Meet[Met, Met again]");
    }

    @Test
    void aLineAmongItemsThatLostItsMarkIsOfferedAsAnItem() {
        List<Line> lines =
                Outline.read(
                        """
                        Closing
                        Product chosen
                        ❑Objections expected
                        Contract read by both sides
                        ❑Contract signed
                        """);
        assertThat(lines)
                .extracting(Line::kind)
                .startsWith(Kind.STAGE)
                .containsOnlyOnce(Kind.STAGE);
        assertThat(lines).filteredOn(line -> line.kind() == Kind.ITEM).hasSize(4);
        assertThat(lines)
                .filteredOn(line -> line.kind() == Kind.ITEM && line.guessed())
                .extracting(Line::text)
                .containsExactly("Product chosen", "Contract read by both sides");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "❑ ", "❑", "☐ ", "□", "☑ ", "- [ ] ", "- [x] ", "* [ ] ", "[ ] ", "• ", "•", "* ",
                "- ", "+ ", "– ", "1. ", "1) ", "(1) ", "12. ", "๑. ", "1.2. ", "ก. ", "a) ", "· ",
                "\uF0B7 "
            })
    void manyMarksMakeAnItem(String mark) {
        assertThat(Outline.read("Stage\n" + mark + "ตรวจสอบแล้ว\n" + mark + "Signed"))
                .extracting(Line::kind)
                .containsExactly(Kind.STAGE, Kind.ITEM, Kind.ITEM);
        assertThat(Outline.read(mark + "ตรวจสอบแล้ว").getFirst().text()).isEqualTo("ตรวจสอบแล้ว");
    }

    @Test
    void numbersAtTheBeginningOfASentenceAreNoMarks() {
        assertThat(Outline.read("- A\n1.5 million baht agreed\n- B").get(1).text())
                .isEqualTo("1.5 million baht agreed");
    }

    @Test
    void headingsOfMarkdownAreStagesAndThoseAboveThemProcesses() {
        assertThat(
                        told(
                                """
                                # Sales handbook

                                Read this first.

                                ## Small deals

                                ### Meet

                                How we meet people.

                                - [ ] **Called**
                                  Within a day of the first mail.
                                - [x] [Met](https://example.com)

                                ### Sign
                                * Signed

                                ## About this book
                                Written by hand.

                                ## Large deals
                                ### Meet
                                1. Called
                                """))
                .isEqualTo(
                        "Small deals: Meet[Called (Within a day of the first mail.), Met] Sign[Signed] | Large deals: Meet[Called]");
    }

    @Test
    void numberedStagesHoldTheBoxesBelowThem() {
        assertThat(
                        told(
                                """
                                1. Meet
                                   ☐ Called
                                   ☐ Met
                                2. Sign:
                                   ☐ Signed
                                """))
                .isEqualTo(": Meet[Called, Met] Sign[Signed]");
    }

    @Test
    void bulletsWithBulletsBelowThemAreStages() {
        assertThat(
                        told(
                                """
                                - Meet
                                    - Called
                                    - Met
                                - Sign
                                    - Signed
                                """))
                .isEqualTo(": Meet[Called, Met] Sign[Signed]");
    }

    @Test
    void aTextWithNoMarksAtAllIsReadByItsBlocks() {
        assertThat(told("Meet\nCalled\nMet\n\nSign\nSigned"))
                .isEqualTo(": Meet[Called, Met] Sign[Signed]");
    }

    @Test
    void aListWithoutAHeadingIsOneStageWithoutAName() {
        assertThat(told("- Called\n- Met")).isEqualTo(": [Called, Met]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "---",
                "Only a sentence about nothing, with no list at all."
            })
    void whatHoldsNoListTellsOfNoProcess(String text) {
        assertThat(told(text)).isEmpty();
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(strings = {"[", "-", "- ", "#", "# ", "*", "1.", "![", "](", "1.1.", "a "})
    void aLineOfAMegabyteIsProseAndReadAtOnce(String piece) {
        String line = piece.repeat(1_000_000 / piece.length()) + "x";
        assertThat(Outline.read("Meet\n- Met\n\n" + line).getLast().kind()).isEqualTo(Kind.ASIDE);
        String many = (piece.repeat(2_900 / piece.length()) + "x\n").repeat(300);
        assertThat(Outline.read(many)).hasSizeLessThanOrEqualTo(300);
    }

    private static String told(String text) {
        return Outlined.of(Outline.read(text)).stream()
                .map(OutlineTest::told)
                .collect(Collectors.joining(" | "));
    }

    private static String told(Outlined process) {
        return process.name()
                + ": "
                + process.stages().stream()
                        .map(stage ->
                                stage.name()
                                        + stage.items().stream().map(OutlineTest::told).toList())
                        .collect(Collectors.joining(" "));
    }

    private static String told(Outlined.Item item) {
        return item.challenge() + (item.guidance().isEmpty() ? "" : " (" + item.guidance() + ")");
    }
}
