package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What goes out comes in again. */
@InTheWorld
class ProcessExportsTest {

    private static final String PUBLISH = "/process-imports?publish=true";

    private static final String TABLE =
            """
            process,process_en,stage,stage_en,item,challenge_en,response,importance,due
            sale,Sale,one,One,before,Before,note,should,1
            """;

    private static final String FORMULAS =
            """
            {"format":1,"key":"formulas","name":{"en":"Formulas"},
             "stages":[{"key":"one","name":{"en":"One"},
             "items":[{"key":"first","challenge":{"en":"=1+1"},"guidance":{"en":"- ask"},
             "response":"note","importance":"should"}]}]}
            """;

    private final World world;

    ProcessExportsTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void aFileThatComesInAgainIsTheSameVersion(String type) {
        for (String key : List.of("basic", "complex")) {
            String file = export(key, type).body();
            Answer again = world.pim().postText(PUBLISH, type, file).expect(201);
            assertThat(again.text("/processes/0/key")).isEqualTo(key);
            assertThat(again.at("/processes/0/version").asInt()).isEqualTo(1);
            assertThat(export(key, type).body()).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void aTaskListComesInWithTheSameStagesItemsAndGuidance(String language) {
        Caller pim = world.pim().in(language);
        String list = pim.with("Accept", "text/markdown").get("/process-exports/complex").body();
        Answer read = pim.postText("/process-imports", "text/markdown", list).expect(200);
        JsonNode original = pim.get("/processes/complex").expect(200).json();
        assertThat(read.at("/processes").size()).isEqualTo(1);
        for (String field : List.of("name", "challenge", "guidance")) {
            assertThat(read.at("/processes/0").findValuesAsString(field))
                    .as(field)
                    .isEqualTo(original.findValuesAsString(field));
        }
    }

    @Test
    void whatIsWrongWithATableIsToldByLineAndField() {
        String table = export("basic", "text/csv").body();
        Caller pim = world.pim();
        assertThat(
                        pim.postText(PUBLISH, "text/csv", table.replace(",decision,", ",guess,"))
                                .expect(422)
                                .wrongFields())
                .contains("stages[0].items[0].response");
        Answer inTheFifthRow =
                pim.postText(
                                PUBLISH,
                                "text/csv",
                                table.replace(",appointment,must,", ",guess,must,"))
                        .expect(422);
        assertThat(inTheFifthRow.wrongFields()).contains("stages[1].items[2].response");
        assertThat(inTheFifthRow.at("/errors/0/line").asInt()).isEqualTo(6);
        assertThat(
                        pim.postText(
                                        PUBLISH,
                                        "text/csv",
                                        table.replace("challenge_en", "x")
                                                .replace(",response,", ",y,"))
                                .expect(422)
                                .wrongFields())
                .containsExactly("response");
        assertThat(pim.postText(PUBLISH, "text/csv", "process\n\"open").status()).isIn(400, 422);
    }

    @ParameterizedTest
    @CsvSource({"'soon',      422, due", "'\"1',        400, text", "'\"1\" day',  400, text"})
    void aRowThatCannotBeReadIsToldByItsLine(String due, int status, String field) {
        String table = TABLE + "sale,Sale,one,One,first,First,note,should," + due + "\n";
        Answer refused = world.pim().postText(PUBLISH, "text/csv", table).expect(status);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.at("/errors/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void aTableIsWrittenAsSpreadsheetsReadIt() {
        assertThat(export("basic", "text/csv").body())
                .startsWith("\uFEFFprocess,process_en,process_th,")
                .contains(",due,condition\r\nbasic,")
                .endsWith("\r\n");
    }

    @Test
    void whatLooksLikeAFormulaIsATextInASpreadsheetAndComesInAsItWas() {
        world.pim().postText(PUBLISH, "application/json", FORMULAS).expect(201);
        String table = export("formulas", "text/csv").body();
        assertThat(table).contains(",'=1+1,").contains(",'- ask,");
        Answer again = world.pim().postText(PUBLISH, "text/csv", table).expect(201);
        assertThat(again.at("/processes/0/version").asInt()).isEqualTo(1);
    }

    @Test
    void spreadsheetsMaySeparateCellsByOtherThanCommas() {
        Answer read =
                world.pim()
                        .postText("/process-imports", "text/csv", TABLE.replace(",", ";"))
                        .expect(200);
        assertThat(read.text("/processes/0/key")).isEqualTo("sale");
    }

    @Test
    void thePagesGiveTheSameFilesToEverybodyOfTheWorkspace() {
        Browser ton = world.signedIn(Person.TON);
        assertThat(ton.get("/processes/basic/process.json").expect(200).body())
                .isEqualTo(export("basic", "application/json").body());
        assertThat(
                        ton.get("/processes/basic/process.csv")
                                .expect(200)
                                .header("Content-Disposition"))
                .contains("attachment; filename=\"basic.csv\"");
        ton.get("/processes/basic/process.md").expect(200);
        ton.get("/processes/none-such/process.json").expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b2b-software",
                "real-estate",
                "car-dealer",
                "insurance",
                "government-tender",
                "retail-counter"
            })
    void aProcessOfTheGalleryIsLookedAtByAllAndTakenOverByAdmins(String key) {
        Browser ton = world.signedIn(Person.TON);
        assertThat(ton.get("/processes/gallery").expect(200).body()).contains(key);
        ton.get("/processes/gallery/" + key).expect(200);
        ton.post("/processes/gallery/" + key, Map.of()).expect(403);

        Browser pim = world.signedIn(Person.PIM);
        pim.post("/processes/gallery/" + key, Map.of()).expect(303);
        pim.get("/processes/" + key).expect(200);
        JsonNode taken = world.ton().get("/process-exports/" + key).expect(200).json();
        assertThat(taken.at("/source/url").asString()).startsWith("https://");
        assertThat(taken.path("stages").findValuesAsString("en")).doesNotContain("");
        assertThat(taken.path("stages").findValuesAsString("th")).doesNotContain("");
    }

    private Answer export(String key, String type) {
        return world.pim().with("Accept", type).get("/process-exports/" + key).expect(200);
    }
}
