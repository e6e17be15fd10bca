package app.preflight.api;

import static app.preflight.world.Library.item;
import static app.preflight.world.Library.must;
import static app.preflight.world.Library.publish;
import static app.preflight.world.Library.stage;
import static app.preflight.world.Library.where;
import static app.preflight.world.Library.whereSettled;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Json;
import app.preflight.world.Person;
import app.preflight.world.Recount;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Items that apply where their conditions hold, and nowhere else. */
@InTheWorld
class ConditionsTest {

    private static final Map<String, ?> LARGE =
            Map.of("value", Map.of("amount", "1500000", "currency", "THB"));
    private static final Map<String, ?> SMALL =
            Map.of("value", Map.of("amount", "90000", "currency", "THB"));

    private final World world;

    ConditionsTest(World world) {
        this.world = world;
    }

    @Test
    void anItemWhoseConditionDoesNotHoldIsNotApplicableAndSaysWhy() {
        Sale sale = open("says-why", SMALL);
        Answer board = sale.item("board");
        assertThat(board.text("/state")).isEqualTo("not-applicable");
        assertThat(board.text("/reason")).isEqualTo("Only where the amount is at least 1,000,000");
        assertThat(board.at("/condition/applies").asBoolean()).isFalse();
        assertThat(board.at("/by").isNull()).isTrue();
        Answer thai = sale.by(world.ton().in("th")).item("board");
        assertThat(thai.text("/reason")).isEqualTo("ใช้เฉพาะเมื่อมูลค่าตั้งแต่ 1,000,000 ขึ้นไป");
        assertThat(sale.item("who").at("/condition").isNull()).isTrue();
    }

    @Test
    void itCountsAsSettledAndKeepsNoStageFromBeingCompleted() {
        Sale sale = open("no-gate", SMALL);
        // The board's approval, and the thanks that wait for whom to thank.
        assertThat(Recount.kept(sale)).isEqualTo(new Recount(2, 1, 1)).isEqualTo(Recount.of(sale));
        sale.tick("who").expect(200);
        sale.complete("meet").expect(201);
    }

    @Test
    void whereItAppliesItIsAMustItemAsAnyOther() {
        Sale sale = open("gate", LARGE);
        sale.tick("who").expect(200);
        assertThat(sale.complete("meet").expect(409).texts("/missing", "key"))
                .containsExactly("board");
        sale.tick("board").expect(200);
        sale.complete("meet").expect(201);
    }

    @Test
    void aFactThatNobodyHasToldLetsItApplyAndIsNamed() {
        Sale sale = open("unknown", Map.of());
        Answer board = sale.item("board");
        assertThat(board.text("/state")).isEqualTo("open");
        assertThat(board.at("/condition/applies").asBoolean()).isTrue();
        assertThat(board.at("/condition/unknown").toString()).isEqualTo("[\"amount\"]");
        assertThat(world.signedIn(Person.TON).get(sale.path()).body())
                .contains("Not known yet: the amount");
    }

    @Test
    void whenTheFactChangesItAppliesAgainWithWhatWasAnsweredBefore() {
        Sale sale = open("again", LARGE);
        sale.tick("board").expect(200);
        patch(sale, SMALL);
        assertThat(sale.item("board").text("/state")).isEqualTo("not-applicable");
        patch(sale, LARGE);
        Answer board = sale.item("board");
        assertThat(board.text("/state")).isEqualTo("done");
        assertThat(board.at("/response/text").isMissingNode()).isFalse();
        assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
    }

    @Test
    void theTimelineTellsWhatAChangedFactDid() {
        Sale sale = open("told", LARGE);
        patch(sale, SMALL);
        patch(sale, LARGE);
        Answer events = world.ton().get(sale.path() + "/events?type=deal-changed").expect(200);
        assertThat(events.at("/items/0/ceasing").toString()).isEqualTo("[\"board\"]");
        assertThat(events.at("/items/1/applying").toString()).isEqualTo("[\"board\"]");
        assertThat(world.signedIn(Person.TON).get(sale.path() + "/timeline").body())
                .contains("No longer applies: board.", "Now applies: board.");
    }

    @Test
    void anItemThatWaitsForAnotherAppliesOnceThatIsSettled() {
        Sale sale = open("waits", SMALL);
        assertThat(sale.item("thanks").text("/reason")).isEqualTo("Only where “who” is settled");
        sale.tick("who").expect(200);
        assertThat(sale.item("thanks").text("/state")).isEqualTo("open");
        assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
        sale.act("who", Map.of("state", "open")).expect(200);
        assertThat(sale.item("thanks").text("/state")).isEqualTo("not-applicable");
        assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
    }

    @Test
    void whatIsSaidOfItMeanwhileIsKeptAndCountsOnceItApplies() {
        Sale sale = open("meanwhile", SMALL);
        assertThat(sale.tick("board").expect(200).text("/state")).isEqualTo("not-applicable");
        assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
        patch(sale, LARGE);
        assertThat(sale.item("board").text("/state")).isEqualTo("done");
    }

    @Test
    void productsAreTheSameWhateverTheirLetterCaseAndAllClausesMustHold() {
        publish(
                world,
                "products",
                stage(
                        "meet",
                        item("filler", where("product", "is", "Filler")),
                        item(
                                "board",
                                where("product", "is-not", "Filler"),
                                where("decision-makers", "at-least", "3"),
                                where("source", "is", "Fair"))));
        Sale sale = Sale.open(world.ton(), "products", Map.of("product", "FILLER"));
        assertThat(sale.item("filler").text("/state")).isEqualTo("open");
        assertThat(sale.item("board").text("/state")).isEqualTo("not-applicable");
        patch(sale, Map.of("product", "Capper", "decisionMakers", 3, "source", "fair"));
        assertThat(sale.item("filler").text("/state")).isEqualTo("not-applicable");
        assertThat(sale.item("board").text("/state")).isEqualTo("open");
        patch(sale, Map.of("decisionMakers", 2));
        assertThat(sale.item("board").text("/reason"))
                .isEqualTo("Only where the number of decision-makers is at least 3");
    }

    @Test
    void anItemWhoseAmountIsMovedToANewerVersionIsJudgedByItsCondition() {
        Sale sale = open("moved", SMALL);
        publish(
                world,
                "moved",
                stage("meet", must("who"), must("board", where("amount", "below", "1000"))),
                stage("sign", must("signed", where("amount", "at-least", "1000"))));
        sale.caller().post(sale.path() + "/moves", Map.of("version", 2)).expect(201);
        assertThat(Recount.kept(sale)).isEqualTo(new Recount(1, 1, 1)).isEqualTo(Recount.of(sale));
    }

    @Test
    void afterManyActsAndChangesTheKeptCountsAreThoseOfTheList() {
        Random random = new Random(7);
        Sale sale = open("many", Map.of());
        List<String> keys = List.of("who", "board", "thanks", "signed", "sent");
        List<String> acts =
                List.of(
                        "{'state':'waived','reason':'x'}",
                        "{'state':'open'}",
                        "{'state':'not-applicable','reason':'x'}",
                        "{'state':'done','response':{'text':'x'}}",
                        "{'state':'deferred','until':'sign','reason':'x'}");
        List<Map<String, ?>> facts =
                List.of(LARGE, SMALL, Map.of("decisionMakers", 1), Map.of("decisionMakers", 5));
        for (int round = 0; round < 60; round++) {
            if (random.nextInt(4) == 0) {
                patch(sale, facts.get(random.nextInt(facts.size())));
            } else {
                String act = acts.get(random.nextInt(acts.size())).replace('\'', '"');
                sale.act(keys.get(random.nextInt(keys.size())), Json.read(act));
            }
            if (round == 30) {
                sale.act("who", Json.read(acts.get(3).replace('\'', '"'))).expect(200);
                sale.act("board", Json.read(acts.get(3).replace('\'', '"'))).expect(200);
                sale.complete("meet").expect(201);
            }
            assertThat(Recount.kept(sale)).as("round " + round).isEqualTo(Recount.of(sale));
        }
    }

    @Test
    void conditionsAreToldOnPaperAndInStepByStep() {
        Sale sale = open("paper", SMALL);
        var ton = world.signedIn(Person.TON);
        String only = "Only where the amount is at least 1,000,000";
        assertThat(ton.get(sale.path() + "/print").body()).contains(only);
        assertThat(ton.get(sale.path() + "/step-by-step?item=board").body()).contains(only);
        assertThat(ton.get(sale.path()).body()).contains(only, "counts once it applies");
    }

    private Sale open(String process, Map<String, ?> facts) {
        publish(
                world,
                process,
                stage("meet", must("who"), must("board", where("amount", "at-least", "1000000"))),
                stage(
                        "sign",
                        must("signed", where("decision-makers", "at-least", "2")),
                        item("thanks", whereSettled("who")),
                        item("sent", whereSettled("thanks"), where("amount", "below", "100000"))));
        return Sale.open(world.ton(), process, facts);
    }

    private static void patch(Sale sale, Map<String, ?> facts) {
        sale.caller().patch(sale.path(), facts).expect(200);
    }
}
