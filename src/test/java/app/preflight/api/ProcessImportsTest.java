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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@InTheWorld
class ProcessImportsTest {

    private static final String IMPORTS = "/process-imports";
    private static final String PUBLISH = IMPORTS + "?publish=true";

    /** Longer than any heading. */
    private static final String PROSE =
            "นักบินทำรายการตรวจสอบก่อนบินทุกครั้งไม่ว่าจะมีประสบการณ์มากเพียงใด"
                    + " การขายก็ควรทำเช่นเดียวกันเพื่อไม่ให้ลืมขั้นตอนสำคัญแม้ในวันที่เร่งรีบ";

    private final World world;

    ProcessImportsTest(World world) {
        this.world = world;
    }

    @Test
    void anArticleWithBothListsComesOutAsTwoProcessesOf21And33Items() {
        String article =
                String.join(
                        "\n\n",
                        "ตัวอย่างรายการตรวจสอบกระบวนการขาย",
                        PROSE,
                        listed("basic"),
                        PROSE,
                        listed("complex"));
        Answer preview = send(IMPORTS, "text/plain", article).expect(200);
        assertThat(sizes(preview)).containsExactly("5 stages, 21 items", "7 stages, 33 items");
        assertThat(preview.texts("/processes", "name"))
                .containsExactly("กระบวนการขายขั้นพื้นฐาน", "กระบวนการขายแบบซับซ้อน");
        assertThat(preview.json().path("lines").valueStream())
                .filteredOn(line -> line.path("kind").asString().equals("item"))
                .filteredOn(line -> line.path("guessed").asBoolean())
                .hasSize(5 + 7);
        assertThat(preview.at("/processes/0/version").isNull()).isTrue();
    }

    /** A process as the article prints one: the last item of each stage has lost its box. */
    private String listed(String key) {
        JsonNode process = world.ann().in("th").get("/processes/" + key).expect(200).json();
        return process.path("name").asString()
                + "\n\n"
                + process.path("stages")
                        .valueStream()
                        .map(ProcessImportsTest::listed)
                        .collect(Collectors.joining("\n\n"));
    }

    private static String listed(JsonNode stage) {
        List<String> items =
                stage.path("items").valueStream().map(i -> i.path("challenge").asString()).toList();
        return stage.path("name").asString()
                + "\n❑"
                + String.join("\n❑", items.subList(0, items.size() - 1))
                + "\n"
                + items.getLast();
    }

    @Test
    void aTextTakesNoNameOfAProcessThatSomebodyIsWriting() {
        Browser pim = world.signedIn(Person.PIM);
        pim.post("/processes", Map.of("name.en", "Half written")).expect(303);
        String text = "Half written\n\nServe\n- [ ] Greeted\n- [ ] Sold\n";
        Answer published =
                world.pim()
                        .postText("/process-imports?publish=true", "text/plain", text)
                        .expect(201);
        assertThat(published.text("/processes/0/key")).isEqualTo("half-written-2");
        world.ton().get("/processes/half-written").expect(404);
    }

    @Test
    void aPreviewKeepsNothingAndPublishingKeepsItOnce() {
        String text = "Counter sale\n\nServe\n- [ ] Greeted\n- [ ] Sold\n";
        send(IMPORTS, "text/plain", text).expect(200);
        assertThat(world.pim().get("/processes/counter-sale").status()).isEqualTo(404);

        Answer published = send(PUBLISH, "text/plain", text).expect(201);
        assertThat(published.text("/processes/0/key")).isEqualTo("counter-sale");
        assertThat(published.at("/processes/0/version").asInt()).isEqualTo(1);
        assertThat(world.ton().get("/processes/counter-sale").expect(200).json())
                .isEqualTo(published.at("/processes/0"));

        send(PUBLISH, "text/plain", text).expect(201);
        assertThat(world.pim().get("/processes").texts("/items", "key"))
                .containsOnlyOnce("counter-sale")
                .doesNotContain("counter-sale-2");
    }

    @Test
    void anotherTextOfTheSameNameIsAProcessOfItsOwn() {
        send(PUBLISH, "text/plain", "Namesake\n\nMeet\n- Met\n").expect(201);
        Answer other = send(PUBLISH, "text/plain", "Namesake\n\nMeet\n- Called\n").expect(201);
        assertThat(other.text("/processes/0/key")).isEqualTo("namesake-2");
    }

    @Test
    void aFileIsTheNextVersionOfTheProcessItNamesAndTheSameFileIsNone() {
        assertThat(publishFile(file("versioned", "Met"))).isEqualTo(1);
        assertThat(publishFile(file("versioned", "Met"))).isEqualTo(1);
        assertThat(publishFile(file("versioned", "Met twice"))).isEqualTo(2);
    }

    private int publishFile(Map<String, ?> file) {
        return world.pim().post(PUBLISH, file).expect(201).at("/processes/0/version").asInt();
    }

    @Test
    void aDealRunsOnAPublishedProcess() {
        send(PUBLISH, "text/markdown", "# Walk-in\n## Serve\n- [ ] Sold\n").expect(201);
        Answer deal =
                world.ton()
                        .post(
                                "/deals",
                                Map.of(
                                        "title",
                                        "Shoes",
                                        "process",
                                        "walk-in",
                                        "organisation",
                                        Map.of("name", "ลูกค้าหน้าร้าน")))
                        .expect(201);
        assertThat(deal.text("/stage")).isEqualTo("serve");
    }

    @Test
    void aProcessNamedAsAPageOfTheLibraryHasAnAddressOfItsOwn() {
        Answer read = send(IMPORTS, "text/plain", "Gallery\n\nMeet\n- Met\n").expect(200);
        assertThat(read.text("/processes/0/key")).isEqualTo("gallery-2");
        assertThat(world.pim().post(IMPORTS, file("gallery", "Met")).expect(422).wrongFields())
                .containsExactly("key");
    }

    @Test
    void onlyAdminsImport() {
        Caller rep = world.ton();
        assertThat(rep.postText(IMPORTS, "text/plain", "Meet\n- Met").status()).isEqualTo(403);
        assertThat(rep.post(IMPORTS, file("of-a-rep", "Met")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "response":"note"                     | "response":"telepathy"              | stages[0].items[0].response  | 11
                    "importance":"should"               | "importance":"should","sensor":"a.b" | stages[0].items[0].sensor | 11
                    "format":1                            | "format":2                          | format                       | 2
                    "key":"wrong"                         | "key":"Not a key"                   | key                          | 3
                    "name":{"en":"Wrong"}                 | "title":"Wrong"                     | name                         | 1
                    "items":[                             | "items":[],"x":[                    | stages[0].x                  | 6
                    "en":"Met"                            | "en":"Met\\u202E"                    | stages[0].items[0].challenge.en | 10
                    "importance":"should"               | "importance":"should","condition":[{"item":"met","is":"settled"}] | stages[0].items[0].condition | 11
                    "importance":"should"               | "importance":"should","condition":[{"item":"nobody","is":"settled"}] | stages[0].items[0].condition[0].item | 11
                    """)
    void whatIsWrongWithAFileIsToldByLineAndField(
            String right, String wrong, String field, int line) {
        String file =
                """
                {
                "format":1,
                "key":"wrong",
                "name":{"en":"Wrong"},
                "stages":[
                 {
                  "key":"meet","name":{"en":"Meet"},"items":[
                   {
                    "key":"met",
                    "challenge":{"en":"Met"},
                    "response":"note","importance":"should"
                   }]
                 }]
                }
                """;
        world.pim().sendJson("POST", IMPORTS, file).expect(200);
        Answer refused =
                world.pim().sendJson("POST", PUBLISH, file.replace(right, wrong)).expect(422);
        assertThat(refused.wrongFields()).contains(field);
        assertThat(refused.json().path("errors").valueStream())
                .anyMatch(error -> error.path("line").asInt() == line);
        assertThat(world.pim().get("/processes/wrong").status()).isEqualTo(404);
    }

    @Test
    void brokenJsonIsToldByItsLine() {
        Answer refused =
                world.pim().sendJson("POST", IMPORTS, "{\n\"format\": 1,\n\"key\": }").expect(400);
        assertThat(refused.at("/errors/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void keysThatAreThereTwiceAreToldBothAtOnce() {
        Map<String, Object> file =
                Map.of(
                        "format",
                        1,
                        "key",
                        "twice",
                        "name",
                        Map.of("en", "Twice"),
                        "stages",
                        List.of(stage("meet", "Met"), stage("meet", "Met")));
        assertThat(world.pim().post(IMPORTS, file).expect(422).wrongFields())
                .containsExactly("stages[1].key", "stages[1].items[0].key");
    }

    @Test
    void tenThousandItemsAreTooManyAndTheLineOfTheFirstTooManyIsTold() {
        String text =
                "Meet\n"
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "- Met")
                                .collect(Collectors.joining("\n"));
        Answer refused = send(PUBLISH, "text/plain", text).expect(422);
        assertThat(refused.at("/errors/0/line").asInt()).isEqualTo(502);
    }

    @Test
    void aLineTooLongForAnItemIsTold() {
        Answer refused =
                send(IMPORTS, "text/plain", "Meet\n- Met\n- " + "x".repeat(201)).expect(422);
        assertThat(refused.at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(refused.text("/errors/0/field")).isEqualTo("item");
    }

    @Test
    void aTextWithoutAListOfFiveMegabytesOrOfAnotherCharsetIsRefused() {
        assertThat(send(IMPORTS, "text/plain", "No list at all.").wrongFields())
                .containsExactly("text");
        assertThat(send(IMPORTS, "text/plain", "- x\n".repeat(1_250_000)).status()).isEqualTo(413);
        assertThat(send(IMPORTS, "text/plain", "- x\u202E").wrongFields()).containsExactly("text");
        assertThat(send(IMPORTS, "image/png", "x").status()).isEqualTo(415);
    }

    @Test
    void markupWithScriptsIsOnlyWords() {
        Answer preview =
                send(
                                IMPORTS,
                                "text/html",
                                "<h2>Meet</h2><ul><li>Met<script>alert(1)</script></li></ul>")
                        .expect(200);
        assertThat(preview.text("/processes/0/stages/0/items/0/challenge")).isEqualTo("Met");
    }

    private Answer send(String path, String type, String text) {
        return world.pim().postText(path, type, text);
    }

    private static List<String> sizes(Answer preview) {
        return preview.json()
                .path("processes")
                .valueStream()
                .map(process -> process.path("stages"))
                .map(stages -> stages.size() + " stages, " + items(stages) + " items")
                .toList();
    }

    private static int items(JsonNode stages) {
        return stages.valueStream().mapToInt(stage -> stage.path("items").size()).sum();
    }

    private static Map<String, Object> file(String key, String challenge) {
        return Map.of(
                "format",
                1,
                "key",
                key,
                "name",
                Map.of("en", key),
                "stages",
                List.of(stage("meet", challenge)));
    }

    private static Map<String, Object> stage(String key, String challenge) {
        return Map.of(
                "key", key,
                "name", Map.of("en", key),
                "items",
                        List.of(
                                Map.of(
                                        "key", "met",
                                        "challenge", Map.of("en", challenge),
                                        "response", "note",
                                        "importance", "should")));
    }
}
