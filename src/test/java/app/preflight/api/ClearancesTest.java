package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one gate: a stage is cleared by an act of its own, and never while a killer is open. */
@InTheWorld
class ClearancesTest {

    private final World world;

    ClearancesTest(World world) {
        this.world = world;
    }

    @Test
    void theRefusalListsJustWhatIsMissing() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        Answer refused = sale.clear("prospecting").expect(409);
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(refused.texts("/missing", "key")).containsExactly("lead-fits");
        assertThat(refused.texts("/missing", "state")).containsExactly("open");
        assertThat(refused.text("/missing/0/challenge"))
                .isEqualTo("Lead meets the basic requirements (income level, type of business, …)");
        assertThat(sale.facts().text("/stage")).isEqualTo("prospecting");
    }

    @Test
    void oneItemAfterAnotherIsDoneOnTheSpotUntilTheStageClears() {
        Sale sale = Sale.open(world.somchai(), "basic");
        for (Answer refused = sale.clear("prospecting");
                refused.status() == 409;
                refused = sale.clear("prospecting")) {
            sale.tick(refused.text("/missing/0/key")).expect(200);
        }
        assertThat(sale.facts().text("/stage")).isEqualTo("appointment");
    }

    @Test
    void clearingIsByAPersonAtATimeAndNamesTheNextStage() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        Answer cleared = sale.by(world.ploy()).clear("prospecting").expect(201);
        assertThat(cleared.text("/stage")).isEqualTo("prospecting");
        assertThat(cleared.text("/next")).isEqualTo("appointment");
        assertThat(cleared.text("/by/name")).isEqualTo("Ploy");
        Answer list = sale.checklist();
        assertThat(list.text("/stage")).isEqualTo("appointment");
        assertThat(list.text("/stages/0/cleared/by/name")).isEqualTo("Ploy");
        assertThat(list.at("/stages/0/cleared/at")).isEqualTo(cleared.at("/at"));
        assertThat(list.at("/stages/1/cleared").isNull()).isTrue();
    }

    @Test
    void expectedItemsMayStayOpen() {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting").pass("appointment");
        assertThat(sale.item("first-contact").text("/state")).isEqualTo("open");
        assertThat(sale.facts().text("/stage")).isEqualTo("presentation");
    }

    @Test
    void aWaivedAndAnInapplicableKillerDoNotBlock() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.act("lead-unique", Map.of("state", "waived", "reason", "ลูกค้าเก่า")).expect(200);
        sale.act("lead-fits", Map.of("state", "not-applicable", "reason", "ราชการ")).expect(200);
        sale.clear("prospecting").expect(201);
    }

    @Test
    void aReopenedKillerBlocksAgain() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        sale.act("lead-fits", Map.of("state", "open")).expect(200);
        Answer refused = sale.clear("prospecting").expect(409);
        assertThat(refused.texts("/missing", "state")).containsExactly("reopened");
    }

    @Test
    void aKillerReopenedAfterItsStageWasClearedBlocksTheStageTheDealIsIn() {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        sale.tick("initial-qualification").expect(200);
        sale.tick("appointment-scheduled").expect(200);
        sale.act("lead-fits", Map.of("state", "open")).expect(200);
        assertThat(sale.clear("appointment").expect(409).texts("/missing", "key"))
                .containsExactly("lead-fits");
    }

    @Test
    void aDeferredKillerIsPassedByAndBlocksInTheStageItWasPutOffTo() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.act("lead-fits", Map.of("state", "deferred", "until", "presentation")).expect(200);
        sale.clear("prospecting").expect(201);
        sale.pass("appointment");
        Answer refused = sale.clear("presentation").expect(409);
        assertThat(refused.texts("/missing", "key")).contains("lead-fits");
        sale.tick("lead-fits").expect(200);
        sale.pass("presentation");
    }

    @Test
    void onlyTheStageTheDealIsInCanBeCleared() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        assertThat(sale.clear("closing").expect(409).text("/stage")).isEqualTo("prospecting");
        sale.clear("prospecting").expect(201);
        assertThat(sale.clear("prospecting").expect(409).text("/stage")).isEqualTo("appointment");
    }

    @Test
    void aStageThatTheProcessDoesNotHaveIsAWrongField() {
        Sale sale = Sale.open(world.somchai(), "basic");
        assertThat(sale.clear("development").wrongFields()).containsExactly("stage");
        assertThat(sale.caller().sendJson("POST", sale.path() + "/clearances", "{}").wrongFields())
                .containsExactly("stage");
    }

    @Test
    void clearingTheClosingStageWinsTheDealAndClearingThePostCloseCompletesItsRun() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("closing");
        Answer won = sale.facts();
        assertThat(won.text("/status")).isEqualTo("won");
        assertThat(won.text("/closure/outcome")).isEqualTo("won");
        assertThat(won.text("/closure/by/name")).isEqualTo("Somchai");
        assertThat(won.text("/stage")).isEqualTo("post-close");
        sale.tick("sale-reported").expect(200);
        sale.tick("order-completed").expect(200);
        sale.tick("issues-resolved").expect(200);
        Answer completed = sale.clear("post-close").expect(201);
        assertThat(completed.at("/next").isNull()).isTrue();
        assertThat(sale.facts().text("/status")).isEqualTo("won");
        assertThat(sale.eventTypes()).endsWith("stage-cleared", "run-completed");
    }

    @Test
    void theComplexProcessRunsThroughItsSevenStages() {
        Sale sale = Sale.open(world.ploy(), "complex").passAllTo("post-close");
        assertThat(
                        sale.checklist()
                                .at("/stages")
                                .valueStream()
                                .map(s -> s.path("cleared").isNull()))
                .hasSize(7)
                .containsOnly(false);
    }

    @Test
    void aCompletedRunIsOver() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("post-close");
        assertThat(sale.clear("post-close").status()).isEqualTo(409);
        assertThat(sale.act("thank-you-sent", Map.of("state", "waived", "reason", "x")).status())
                .isEqualTo(409);
    }
}
