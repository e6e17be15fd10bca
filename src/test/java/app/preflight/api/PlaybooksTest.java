package app.preflight.api;

import static app.preflight.world.Library.item;
import static app.preflight.world.Library.stage;
import static app.preflight.world.Library.where;
import static app.preflight.world.Library.whereSettled;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.AtOnce;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Replies;
import app.preflight.world.Sale;
import app.preflight.world.Tables;
import app.preflight.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

@InTheWorld
class PlaybooksTest {

    private final World world;
    private final Tables tables;

    PlaybooksTest(World world, HikariDataSource pool) {
        this.world = world;
        this.tables = new Tables(pool);
    }

    @Test
    void whatHappenedOpensTheListThatAnswersToIt() {
        Sale sale = Sale.open(world.somchai(), "basic");
        Answer list = open(sale, "discount-asked").expect(201);
        assertThat(list.text("/name")).isEqualTo("A discount is asked");
        assertThat(list.text("/note")).isEqualTo("ขอลด 10%");
        assertThat(list.text("/by/name")).isEqualTo("Somchai");
        assertThat(list.at("/closed").isNull()).isTrue();
        assertThat(list.texts("/items", "state")).hasSizeBetween(3, 7).containsOnly("open");
        assertThat(sale.eventTypes()).endsWith("playbook-opened");
        Caller thai = world.somchai().in("th");
        assertThat(thai.get(sale.path() + "/playbooks").text("/items/0/name"))
                .isEqualTo("ลูกค้าขอส่วนลด");
    }

    @Test
    void thereAreNeverTwoOpenForOneCause() throws Exception {
        Sale sale = Sale.open(world.somchai(), "basic");
        Callable<Answer> telling = () -> open(sale, "new-competitor");
        List<Answer> told = AtOnce.all(List.of(telling, telling, telling, telling));
        assertThat(told.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        Answer refused = open(sale, "new-competitor").expect(409);
        assertThat(refused.text("/cause")).isEqualTo("new-competitor");
        assertThat(refused.text("/list")).isEqualTo(lists(sale).getFirst().path("id").asString());
        open(sale, "champion-left").expect(201);
        assertThat(lists(sale)).hasSize(2);
    }

    @Test
    void itIsClosedAsTheLastItemIsSettledAndMayThenOpenAnew() {
        Sale sale = Sale.open(world.somchai(), "basic");
        Answer list = open(sale, "champion-left").expect(201);
        String path = path(sale, list);
        for (JsonNode item : list.at("/items")) {
            assertThat(world.somchai().get(path).at("/closed").isNull()).isTrue();
            answer(path, item).expect(200);
        }
        assertThat(world.somchai().get(path).text("/closed/by/name")).isEqualTo("Somchai");
        assertThat(sale.eventTypes()).endsWith("playbook-answered", "playbook-closed");
        answer(path, list.at("/items/0")).expect(409);
        open(sale, "champion-left").expect(201);
    }

    @Test
    void itIsClosedWithAReasonToo() {
        Sale sale = Sale.open(world.somchai(), "basic");
        String path = path(sale, open(sale, "discount-asked").expect(201));
        assertThat(close(path, " ").wrongFields()).containsExactly("reason");
        close(path, "ลูกค้าถอนคำขอ").expect(201);
        close(path, "อีกครั้ง").expect(409);
    }

    @Test
    void anItemIsAnsweredLikeAnyOtherExceptThatItIsNotPutOff() {
        Sale sale = Sale.open(world.somchai(), "basic");
        String path = path(sale, open(sale, "discount-asked").expect(201)) + "/items/";
        Caller somchai = world.somchai();
        assertThat(somchai.put(path + "limit-approved", Map.of("state", "done")).wrongFields())
                .containsExactly("response");
        Answer waived =
                somchai.put(
                                path + "limit-approved",
                                Map.of("state", "waived", "reason", "เล็กน้อย"))
                        .expect(200);
        assertThat(waived.at("/revision").asInt()).isEqualTo(1);
        assertThat(
                        somchai.put(
                                        path + "limit-approved",
                                        Map.of("state", "deferred", "until", "closing"))
                                .wrongFields())
                .containsExactly("until");
        somchai.ifMatch("\"7\"").put(path + "limit-approved", Map.of("state", "open")).expect(412);
        somchai.put(path + "none-such", Map.of("state", "open")).expect(404);
    }

    @Test
    void itKeepsNoGateShutAndItsNextStepIsTheDeals() {
        Sale sale = Sale.open(world.somchai(), "basic");
        String path = path(sale, open(sale, "no-reply").expect(201));
        sale.pass("prospecting");
        Map<String, ?> step = Map.of("date", "2027-01-15", "text", "ลูกค้ายืนยันวันประชุม");
        world.somchai()
                .put(path + "/items/next-step-decided", Map.of("state", "done", "response", step))
                .expect(200);
        assertThat(sale.facts().text("/nextStep/date")).isEqualTo("2027-01-15");
    }

    @Test
    void nobodyElseSeesOrOpensIt() {
        Sale sale = Sale.open(world.somchai(), "basic");
        Answer list = open(sale, "champion-left").expect(201);
        for (Caller other : List.of(world.krit(), world.olga())) {
            open(sale.by(other), "new-competitor").expect(404);
            other.get(sale.path() + "/playbooks").expect(404);
            other.get(path(sale, list)).expect(404);
            other.put(path(sale, list) + "/items/successor-named", Map.of("state", "open"))
                    .expect(404);
            other.post(path(sale, list) + "/closure", Map.of("reason", "x")).expect(404);
        }
        Sale own = Sale.open(world.krit(), "basic");
        world.krit().get(path(own, list)).expect(404);
    }

    @Test
    void aDealThatEndedOpensNone() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.close("lost", "งบหมด").expect(201);
        open(sale, "champion-left").expect(409);
    }

    @Test
    void norDoesOneThatEndsGoOnWithThoseThatAreOpen() {
        Sale sale = Sale.open(world.somchai(), "basic");
        Answer list = open(sale, "champion-left").expect(201);
        sale.close("lost", "งบหมด").expect(201);
        answer(path(sale, list), list.at("/items/0")).expect(409);
        sale.reopen().expect(204);
        answer(path(sale, list), list.at("/items/0")).expect(200);
    }

    @Test
    void anItemMayWaitForAFactOfTheDealOrForAnotherOfItsList() {
        ArrayNode stages = (ArrayNode) world.pim().get("/process-exports/playbooks").at("/stages");
        stages.addPOJO(
                stage(
                        "price-war",
                        item("board-told", where("amount", "at-least", "1000000")),
                        item("rival-named"),
                        item("rival-met", whereSettled("rival-named"))));
        publish(stages).expect(201);

        Sale sale = Sale.open(world.ton(), "basic");
        Answer list = open(sale, "price-war").expect(201);
        assertThat(list.text("/items/0/state")).isEqualTo("open");
        sale.caller()
                .patch(sale.path(), Map.of("value", Map.of("amount", "9000", "currency", "THB")))
                .expect(200);
        String path = path(sale, list);
        assertThat(world.ton().get(path).texts("/items", "state"))
                .containsExactly("not-applicable", "open", "not-applicable");
        note(path, "rival-named").expect(200);
        assertThat(world.ton().get(path).at("/closed").isNull()).isTrue();
        note(path, "rival-met").expect(200);
        assertThat(world.ton().get(path).text("/closed/by/name")).isEqualTo("Ton");
    }

    @Test
    void anItemIsVerifiedByItsSensorAndTheLastOfThemClosesIt() {
        ArrayNode stages = (ArrayNode) world.pim().get("/process-exports/playbooks").at("/stages");
        stages.addPOJO(stage("price-doubted", sensing("worth-known", "deal.value", "should")));
        stages.addPOJO(stage("date-moved", sensing("day-known", "deal.close-date", "must")));
        publish(stages).expect(201);

        Sale sale = Sale.open(world.ton(), "basic");
        String doubted = path(sale, open(sale, "price-doubted").expect(201));
        String moved = path(sale, open(sale, "date-moved").expect(201));
        Map<String, ?> facts =
                Map.of(
                        "value",
                        Map.of("amount", "9000", "currency", "THB"),
                        "closeDate",
                        "2027-03-31");
        world.ton().patch(sale.path(), facts).expect(200);

        Answer verified = world.ton().get(doubted).expect(200);
        assertThat(verified.text("/items/0/state")).isEqualTo("verified");
        assertThat(verified.text("/items/0/evidence/0/sensor")).isEqualTo("deal.value");
        assertThat(verified.at("/closed/by").isNull()).isTrue();
        assertThat(sale.eventTypes()).endsWith("playbook-answered", "playbook-closed");

        Answer shown = world.ton().get(moved).expect(200);
        assertThat(shown.text("/items/0/state")).isEqualTo("open");
        assertThat(shown.text("/items/0/evidence/0/sensor")).isEqualTo("deal.close-date");
        note(moved, "day-known").expect(200);
        assertThat(world.ton().get(moved).text("/closed/by/name")).isEqualTo("Ton");
    }

    private static Map<String, Object> sensing(String key, String sensor, String importance) {
        Map<String, Object> item = new LinkedHashMap<>(item(key));
        item.put("sensor", sensor);
        item.put("importance", importance);
        return item;
    }

    @Test
    void itStandsOnNoBoardAndAmongNoProcesssDeals() throws SQLException {
        Sale sale = Sale.open(world.somchai(), "basic");
        String list = path(sale, open(sale, "champion-left").expect(201));
        open(sale, "no-reply").expect(201);
        assertThat(tables.wrongBoardTotals(Person.Company.SIAM)).isEmpty();
        close(list, "ไม่เกี่ยวแล้ว").expect(201);
        assertThat(tables.wrongBoardTotals(Person.Company.SIAM)).isEmpty();
        assertThat(world.somchai().get("/deals?process=playbooks").texts("/items", "id")).isEmpty();
        assertThat(world.somchai().get("/deals?process=basic&limit=200").texts("/items", "id"))
                .containsOnlyOnce(sale.id());
    }

    @Test
    void noItemWaitsForOneOfAnotherList() {
        ArrayNode stages = (ArrayNode) world.pim().get("/process-exports/playbooks").at("/stages");
        stages.addPOJO(stage("strike", item("strike-told", whereSettled("limit-approved"))));
        assertThat(publish(stages).wrongFields())
                .containsExactly("stages[" + (stages.size() - 1) + "].items[0].condition[0].item");
    }

    private Answer publish(ArrayNode stages) {
        Map<String, ?> lists =
                Map.of(
                        "format",
                        1,
                        "key",
                        "playbooks",
                        "name",
                        Map.of("en", "Playbooks"),
                        "stages",
                        stages);
        return world.pim().post("/process-imports?publish=true", lists);
    }

    private Answer note(String path, String item) {
        return world.ton()
                .put(
                        path + "/items/" + item,
                        Map.of("state", "done", "response", Replies.to("note")));
    }

    @Test
    void noDealRunsOnTheListsAndTheyAreReadAsAProcess() {
        assertThat(world.somchai().get("/processes").texts("/items", "key"))
                .doesNotContain("playbooks");
        assertThat(world.somchai().get("/processes/playbooks").texts("/stages", "key"))
                .contains("champion-left", "no-reply", "new-competitor", "discount-asked");
        Map<String, ?> deal =
                Map.of(
                        "title", "x",
                        "process", "playbooks",
                        "organisation", Map.of("name", "x"));
        assertThat(world.somchai().post("/deals", deal).wrongFields()).containsExactly("process");
        world.somchai().get("/board?process=playbooks").expect(422);
    }

    private static Answer open(Sale sale, String cause) {
        return sale.caller()
                .post(sale.path() + "/playbooks", Map.of("cause", cause, "note", "ขอลด 10%"));
    }

    private static String path(Sale sale, Answer list) {
        return sale.path() + "/playbooks/" + list.text("/id");
    }

    private static List<JsonNode> lists(Sale sale) {
        return sale.caller()
                .get(sale.path() + "/playbooks")
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private Answer answer(String path, JsonNode item) {
        Map<String, ?> response = Replies.to(item.path("kind").asString());
        return world.somchai()
                .put(
                        path + "/items/" + item.path("key").asString(),
                        Map.of("state", "done", "response", response));
    }

    private Answer close(String path, String reason) {
        return world.somchai().post(path + "/closure", Map.of("reason", reason));
    }
}
