package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InTheWorld
class LanguageTest {

    private static final String THAI = "ตรวจสอบกับฐานข้อมูลแล้วว่าไม่ใช่รายชื่อซ้ำ";
    private static final String ENGLISH = "Lead checked against the database for duplicates";

    private final World world;

    LanguageTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "th                  | th",
                "th-TH               | th",
                "en                  | en",
                "en-US,th;q=0.5      | en",
                "de,th;q=0.8,en;q=0.5| th",
                "de                  | en",
                "*                   | en",
                ";;q=x,,             | en",
            })
    void theListSpeaksTheCallersLanguage(String accepted, String spoken) {
        Sale sale = Sale.open(world.somchai(), "basic").by(world.somchai().in(accepted));
        assertThat(sale.item("lead-unique").text("/challenge"))
                .isEqualTo(spoken.equals("th") ? THAI : ENGLISH);
    }

    @Test
    void whoSaysNothingIsSpokenToInEnglish() {
        assertThat(Sale.open(world.somchai(), "basic").item("lead-unique").text("/challenge"))
                .isEqualTo(ENGLISH);
    }

    @Test
    void problemsAndTheErrorsOfFieldsAreInTheCallersLanguage() {
        Sale sale = Sale.open(world.somchai(), "basic").by(world.somchai().in("th"));
        var missing = sale.complete("prospecting").expect(409);
        assertThat(missing.text("/missing/0/challenge")).isEqualTo(THAI);
        assertThat(missing.text("/detail")).matches(LanguageTest::isThai);
        var wrong = sale.act("lead-unique", Map.of("state", "waived")).expect(422);
        assertThat(wrong.text("/errors/0/message")).matches(LanguageTest::isThai);
        assertThat(world.stranger().in("th").get("/deals").expect(401).text("/detail"))
                .matches(LanguageTest::isThai);
        assertThat(world.somchai().in("th").get("/nowhere").expect(404).text("/detail"))
                .matches(LanguageTest::isThai);
        assertThat(world.somchai().get("/nowhere").expect(404).text("/detail"))
                .doesNotMatch(LanguageTest::isThai);
    }

    @Test
    void stagesAndProcessesHaveTheirNamesInBothLanguages() {
        assertThat(
                        world.somchai()
                                .in("th")
                                .get("/processes/basic")
                                .expect(200)
                                .text("/stages/0/name"))
                .isEqualTo("การแสวงหาลูกค้ามุ่งหวัง");
        assertThat(
                        world.somchai()
                                .in("en")
                                .get("/processes/basic")
                                .expect(200)
                                .text("/stages/0/name"))
                .isEqualTo("Prospecting");
        assertThat(world.somchai().in("th").get("/board").expect(200).text("/columns/0/name"))
                .isEqualTo("การแสวงหาลูกค้ามุ่งหวัง");
    }

    @Test
    void datesAndAmountsForProgramsAreTheSameInEveryLanguage() {
        Sale sale =
                Sale.open(
                        world.somchai(),
                        "basic",
                        Map.of(
                                "closeDate",
                                "2026-12-31",
                                "value",
                                Map.of("amount", "1500.5", "currency", "THB")));
        assertThat(sale.by(world.somchai().in("th")).facts().json()).isEqualTo(sale.facts().json());
        assertThat(sale.facts().text("/closeDate")).isEqualTo("2026-12-31");
        assertThat(sale.facts().text("/openedAt")).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    }

    private static boolean isThai(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
    }
}
