package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class ClosureTest {

    private final World world;

    ClosureTest(World world) {
        this.world = world;
    }

    @Test
    void aDealIsLostAtAnyTimeWithAReason() {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        Answer lost = sale.close("lost", "งบถูกตัด").expect(201);
        assertThat(lost.text("/outcome")).isEqualTo("lost");
        assertThat(lost.text("/reason")).isEqualTo("งบถูกตัด");
        assertThat(lost.text("/by/name")).isEqualTo("Somchai");
        Answer facts = sale.facts();
        assertThat(facts.text("/status")).isEqualTo("lost");
        assertThat(facts.at("/closure")).isEqualTo(lost.json());
        assertThat(facts.text("/stage")).isEqualTo("appointment");
    }

    @Test
    void losingNeedsAReason() {
        Sale sale = Sale.open(world.somchai(), "basic");
        assertThat(closure(sale, Map.of("outcome", "lost")).wrongFields())
                .containsExactly("reason");
        assertThat(closure(sale, Map.of("outcome", "lost", "reason", "")).wrongFields())
                .containsExactly("reason");
    }

    @Test
    void anOutcomeIsWonOrLost() {
        Sale sale = Sale.open(world.somchai(), "basic");
        assertThat(closure(sale, Map.of("outcome", "open", "reason", "x")).wrongFields())
                .containsExactly("outcome");
        assertThat(closure(sale, Map.of()).wrongFields()).containsExactly("outcome");
    }

    @Test
    void nothingIsDoneOnALostDealUntilItIsReopened() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.close("lost", "งบถูกตัด").expect(201);
        assertThat(sale.close("lost", "again").status()).isEqualTo(409);
        assertThat(sale.close("won", "after all").status()).isEqualTo(409);
        assertThat(sale.act("lead-unique", Map.of("state", "waived", "reason", "x")).status())
                .isEqualTo(409);
        assertThat(sale.complete("prospecting").status()).isEqualTo(409);
        assertThat(sale.hold("lead-unique", "x").status()).isEqualTo(409);
        assertThat(sale.facts().text("/closure/reason")).isEqualTo("งบถูกตัด");
    }

    @Test
    void aLostDealThatIsReopenedGoesOnWhereItStood() {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        sale.tick("initial-qualification").expect(200);
        sale.close("lost", "งบถูกตัด").expect(201);
        sale.reopen().expect(204);
        Answer facts = sale.facts();
        assertThat(facts.text("/status")).isEqualTo("open");
        assertThat(facts.at("/closure").isNull()).isTrue();
        assertThat(facts.text("/stage")).isEqualTo("appointment");
        assertThat(sale.item("initial-qualification").text("/state")).isEqualTo("done");
        sale.pass("appointment");
        assertThat(sale.eventTypes()).contains("deal-lost", "deal-reopened");
    }

    @Test
    void aDealIsWonByItsGateAndByNothingElse() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("presentation");
        Answer refused = closure(sale, Map.of("outcome", "won")).expect(409);
        assertThat(refused.texts("/missing", "key"))
                .containsExactly("product-accepted", "contract-signed");
        sale.tick("product-accepted").expect(200);
        sale.tick("contract-signed").expect(200);
        Answer won = closure(sale, Map.of("outcome", "won")).expect(201);
        assertThat(won.text("/outcome")).isEqualTo("won");
        assertThat(sale.facts().text("/stage")).isEqualTo("post-close");
        assertThat(sale.eventTypes()).endsWith("stage-completed", "deal-won");
    }

    @Test
    void winningFromAnEarlyStagePassesEveryGateOnTheWay() {
        Sale sale = Sale.open(world.somchai(), "basic");
        for (Answer refused = closure(sale, Map.of("outcome", "won"));
                refused.status() == 409;
                refused = closure(sale, Map.of("outcome", "won"))) {
            sale.tick(refused.text("/missing/0/key")).expect(200);
        }
        assertThat(sale.facts().text("/status")).isEqualTo("won");
        assertThat(sale.eventTypes().stream().filter("stage-completed"::equals)).hasSize(4);
    }

    @Test
    void aWonDealIsClosed() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("closing");
        assertThat(sale.close("lost", "they changed their mind").status()).isEqualTo(409);
        assertThat(closure(sale, Map.of("outcome", "won")).status()).isEqualTo(409);
    }

    @Test
    void aWonDealThatIsReopenedStandsBeforeItsGateAgain() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("closing");
        sale.reopen().expect(204);
        Answer facts = sale.facts();
        assertThat(facts.text("/status")).isEqualTo("open");
        assertThat(facts.text("/stage")).isEqualTo("closing");
        assertThat(sale.checklist().at("/stages/3/completed").isNull()).isTrue();
        assertThat(sale.checklist().at("/stages/2/completed").isNull()).isFalse();
        assertThat(sale.item("contract-signed").text("/state")).isEqualTo("done");
        sale.complete("closing").expect(201);
        assertThat(sale.facts().text("/status")).isEqualTo("won");
    }

    @Test
    void aCompletedDealThatIsReopenedStandsBeforeItsGateToo() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("post-close");
        sale.reopen().expect(204);
        assertThat(sale.facts().text("/stage")).isEqualTo("closing");
        sale.complete("closing").expect(201);
        sale.complete("post-close").expect(201);
    }

    @Test
    void anOpenDealHasNoClosureToTakeBack() {
        Sale sale = Sale.open(world.somchai(), "basic");
        assertThat(sale.reopen().status()).isEqualTo(409);
    }

    /** As from a page that somebody left open while the deal was closed. */
    @Test
    void goingBackToAStageOfAClosedDealReopensTheDealWithIt() {
        Browser browser = world.signedIn(Person.SOMCHAI);
        Sale won = Sale.open(world.somchai(), "basic").passAllTo("closing");
        Sale lost = Sale.open(world.somchai(), "basic").pass("prospecting");
        lost.close("lost", "งบถูกตัด").expect(201);
        for (Sale sale : List.of(won, lost)) {
            browser.post(sale.path() + "/completions/prospecting/reopening", Map.of()).expect(303);
            assertThat(sale.facts().text("/status")).isEqualTo("open");
            assertThat(sale.facts().text("/stage")).isEqualTo("prospecting");
            assertThat(sale.eventTypes()).endsWith("stage-reopened", "deal-reopened");
        }
    }

    @Test
    void goingBackToTheStageAfterTheWinLeavesTheDealWon() {
        Browser browser = world.signedIn(Person.SOMCHAI);
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("post-close");
        browser.post(sale.path() + "/completions/post-close/reopening", Map.of()).expect(303);
        assertThat(sale.facts().text("/status")).isEqualTo("won");
        assertThat(sale.facts().text("/stage")).isEqualTo("post-close");
        sale.complete("post-close").expect(201);
    }

    private static Answer closure(Sale sale, Map<String, ?> body) {
        return sale.caller().post(sale.path() + "/closure", body);
    }
}
