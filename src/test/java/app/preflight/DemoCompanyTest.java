package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.Recount;
import app.preflight.world.Sale;
import app.preflight.world.TemporaryFolder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the demo's company looks like to its people, and to an admin over the API. */
class DemoCompanyTest {

    private static final TemporaryFolder FOLDER = TemporaryFolder.create();
    private static Program demo;
    private static Caller admin;
    private static List<JsonNode> deals;

    @BeforeAll
    static void start() {
        demo = Program.demo(FOLDER.path());
        admin = demo.admin();
        deals = admin.get("/deals?limit=200").expect(200).at("/items").valueStream().toList();
    }

    @AfterAll
    static void stop() {
        demo.close();
        FOLDER.close();
    }

    @Test
    void somebodyOfEachRoleSignsInInEachLanguage() {
        String people = String.join("\n", demo.introductions());
        assertThat(people)
                .contains("admin, Thai", "manager, Thai", "manager, English")
                .contains("rep, Thai", "rep, English");
    }

    @Test
    void theLinkShowsAPersonTheirDayInTheirLanguage() {
        Answer thai = today("ณัฐพล");
        assertThat(thai.body()).contains("lang=\"th\"", "สวัสดี ณัฐพล");
        assertHasEveryGroup(thai);
        Answer english = today("Daniel Reyes");
        assertThat(english.body()).contains("lang=\"en\"", "Hello, Daniel Reyes");
        assertHasEveryGroup(english);
    }

    @Test
    void everyStageOfBothProcessesIsOccupied() {
        for (String process : List.of("basic", "complex")) {
            Answer board = admin.get("/board?process=" + process).expect(200);
            assertThat(board.at("/columns").valueStream())
                    .as(process)
                    .hasSizeGreaterThan(4)
                    .allMatch(column -> column.path("count").asInt() >= 2);
        }
    }

    @Test
    void dealsAreWorkedOnInBothLanguages() {
        long thai = deals.stream().filter(deal -> isThai(deal.path("title").asString())).count();
        assertThat(thai).isBetween(20L, deals.size() - 20L);
        for (Sale sale : sales().toList()) {
            boolean inThai = isThai(sale.facts().text("/title"));
            assertThat(texts(sale))
                    .as(sale.facts().text("/title"))
                    .allMatch(text -> isThai(text) == inThai);
        }
    }

    @Test
    void everyListAgreesWithItsCountsAndTheGate() {
        for (Sale sale : sales().toList()) {
            assertThat(Recount.kept(sale)).as(sale.id()).isEqualTo(Recount.of(sale));
            assertThat(completions(sale)).as(sale.id()).isEqualTo(expectedCompletions(sale));
        }
    }

    @Test
    void dealsEndInEveryWayAndItemsStandInEveryState() {
        assertThat(values("status")).contains("open", "won", "lost");
        Set<String> events = new HashSet<>();
        sales().forEach(sale -> events.addAll(sale.eventTypes()));
        assertThat(events)
                .contains("item-done", "item-waived", "item-not-applicable", "item-deferred")
                .contains("item-reopened", "run-held", "run-completed", "deal-lost", "deal-won");
    }

    @Test
    void nothingThatIsToldLiesAhead() {
        String now = Instant.now().toString();
        for (Sale sale : sales().toList()) {
            List<String> moments =
                    admin.get(sale.path() + "/events?limit=200").expect(200).texts("/items", "at");
            assertThat(moments).isSorted();
            assertThat(moments.getLast()).isLessThan(now);
        }
    }

    private static Answer today(String name) {
        Browser browser = demo.browser();
        browser.get(demo.link(name)).expect(303);
        return browser.get("/").expect(200);
    }

    /** Something is overdue, due today, without a plan, won, on hold and coming up. */
    private static void assertHasEveryGroup(Answer page) {
        assertThat(page.body())
                .contains(
                        "today-overdue",
                        "today-today",
                        "today-no-next-step",
                        "today-aftercare",
                        "today-on-hold",
                        "today-later");
    }

    private static Stream<Sale> sales() {
        return deals.stream().map(deal -> new Sale(admin, deal.path("id").asString()));
    }

    private static Set<String> values(String field) {
        return deals.stream().map(deal -> deal.path(field).asString()).collect(Collectors.toSet());
    }

    private static List<String> completions(Sale sale) {
        return stages(sale)
                .filter(stage -> stage.path("completed").isObject())
                .map(stage -> stage.path("key").asString())
                .toList();
    }

    /** All before the one where it stands, and that too where nothing is left to do. */
    private static List<String> expectedCompletions(Sale sale) {
        boolean completed = sale.eventTypes().contains("run-completed");
        String current = sale.facts().text("/stage");
        return stages(sale)
                .map(stage -> stage.path("key").asString())
                .takeWhile(stage -> completed || !stage.equals(current))
                .toList();
    }

    private static Stream<JsonNode> stages(Sale sale) {
        return sale.checklist().at("/stages").valueStream();
    }

    private static List<String> texts(Sale sale) {
        return stages(sale)
                .flatMap(stage -> stage.path("items").valueStream())
                .flatMap(item -> Stream.of(item.at("/response/text"), item.path("reason")))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    /** Mostly: a name of the other language may stand in a text. */
    private static boolean isThai(String text) {
        return count(text, Character.UnicodeScript.THAI)
                > count(text, Character.UnicodeScript.LATIN);
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
    }
}
