package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one gate: a stage is completed by an act of its own, and never while a must item is open. */
@InTheWorld
class CompletionsTest {

    private final World world;

    CompletionsTest(World world) {
        this.world = world;
    }

    @Test
    void theRefusalListsJustWhatIsMissing() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        Answer refused = sale.complete("prospecting").expect(409);
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(refused.texts("/missing", "key")).containsExactly("lead-fits");
        assertThat(refused.texts("/missing", "state")).containsExactly("open");
        assertThat(refused.text("/missing/0/challenge"))
                .isEqualTo("Lead meets the basic requirements (income level, type of business, …)");
        assertThat(sale.facts().text("/stage")).isEqualTo("prospecting");
    }

    @Test
    void oneItemAfterAnotherIsDoneOnTheSpotUntilTheStageCompletes() {
        Sale sale = Sale.open(world.somchai(), "basic");
        for (Answer refused = sale.complete("prospecting");
                refused.status() == 409;
                refused = sale.complete("prospecting")) {
            sale.tick(refused.text("/missing/0/key")).expect(200);
        }
        assertThat(sale.facts().text("/stage")).isEqualTo("appointment");
    }

    @Test
    void completingIsByAPersonAtATimeAndNamesTheNextStage() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        Answer completed = sale.by(world.ploy()).complete("prospecting").expect(201);
        assertThat(completed.text("/stage")).isEqualTo("prospecting");
        assertThat(completed.text("/next")).isEqualTo("appointment");
        assertThat(completed.text("/by/name")).isEqualTo("Ploy");
        Answer list = sale.checklist();
        assertThat(list.text("/stage")).isEqualTo("appointment");
        assertThat(list.text("/stages/0/completed/by/name")).isEqualTo("Ploy");
        assertThat(list.at("/stages/0/completed/at")).isEqualTo(completed.at("/at"));
        assertThat(list.at("/stages/1/completed").isNull()).isTrue();
    }

    @Test
    void expectedItemsMayStayOpen() {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting").pass("appointment");
        assertThat(sale.item("first-contact").text("/state")).isEqualTo("open");
        assertThat(sale.facts().text("/stage")).isEqualTo("presentation");
    }

    @Test
    void aWaivedAndAnInapplicableMustItemDoNotBlock() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.act("lead-unique", Map.of("state", "waived", "reason", "ลูกค้าเก่า")).expect(200);
        sale.act("lead-fits", Map.of("state", "not-applicable", "reason", "ราชการ")).expect(200);
        sale.complete("prospecting").expect(201);
    }

    @Test
    void aReopenedMustItemBlocksAgain() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        sale.act("lead-fits", Map.of("state", "open")).expect(200);
        Answer refused = sale.complete("prospecting").expect(409);
        assertThat(refused.texts("/missing", "state")).containsExactly("reopened");
    }

    @Test
    void aMustItemReopenedAfterItsStageWasCompletedBlocksTheStageTheDealIsIn() {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        sale.tick("initial-qualification").expect(200);
        sale.tick("appointment-scheduled").expect(200);
        sale.act("lead-fits", Map.of("state", "open")).expect(200);
        assertThat(sale.complete("appointment").expect(409).texts("/missing", "key"))
                .containsExactly("lead-fits");
    }

    @Test
    void aDeferredMustItemIsPassedByAndBlocksInTheStageItWasPutOffTo() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.act("lead-fits", Map.of("state", "deferred", "until", "presentation")).expect(200);
        sale.complete("prospecting").expect(201);
        sale.pass("appointment");
        Answer refused = sale.complete("presentation").expect(409);
        assertThat(refused.texts("/missing", "key")).contains("lead-fits");
        sale.tick("lead-fits").expect(200);
        sale.pass("presentation");
    }

    @Test
    void onlyTheStageTheDealIsInCanBeCompleted() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        assertThat(sale.complete("closing").expect(409).text("/stage")).isEqualTo("prospecting");
        sale.complete("prospecting").expect(201);
        assertThat(sale.complete("prospecting").expect(409).text("/stage"))
                .isEqualTo("appointment");
    }

    @Test
    void aStageThatTheProcessDoesNotHaveIsAWrongField() {
        Sale sale = Sale.open(world.somchai(), "basic");
        assertThat(sale.complete("development").wrongFields()).containsExactly("stage");
        assertThat(sale.caller().sendJson("POST", sale.path() + "/completions", "{}").wrongFields())
                .containsExactly("stage");
    }

    @Test
    void completingTheClosingStageWinsTheDealAndCompletingThePostCloseCompletesItsRun() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("closing");
        Answer won = sale.facts();
        assertThat(won.text("/status")).isEqualTo("won");
        assertThat(won.text("/closure/outcome")).isEqualTo("won");
        assertThat(won.text("/closure/by/name")).isEqualTo("Somchai");
        assertThat(won.text("/stage")).isEqualTo("post-close");
        sale.tick("sale-reported").expect(200);
        sale.tick("order-completed").expect(200);
        sale.tick("issues-resolved").expect(200);
        Answer completed = sale.complete("post-close").expect(201);
        assertThat(completed.at("/next").isNull()).isTrue();
        assertThat(sale.facts().text("/status")).isEqualTo("won");
        assertThat(sale.eventTypes()).endsWith("stage-completed", "run-completed");
    }

    @Test
    void theComplexProcessRunsThroughItsSevenStages() {
        Sale sale = Sale.open(world.ploy(), "complex").passAllTo("post-close");
        assertThat(
                        sale.checklist()
                                .at("/stages")
                                .valueStream()
                                .map(s -> s.path("completed").isNull()))
                .hasSize(7)
                .containsOnly(false);
    }

    @Test
    void aCompletedRunIsOver() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("post-close");
        assertThat(sale.complete("post-close").status()).isEqualTo(409);
        assertThat(sale.act("thank-you-sent", Map.of("state", "waived", "reason", "x")).status())
                .isEqualTo(409);
    }
}
