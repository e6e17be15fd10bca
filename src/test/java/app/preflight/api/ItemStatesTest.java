package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Replies;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheWorld
class ItemStatesTest {

    private static final String MUST = "lead-unique";
    private static final String EXPECTED = "first-contact";

    private final World world;
    private Sale sale;

    ItemStatesTest(World world) {
        this.world = world;
        this.sale = new Sale(world.stranger(), "none yet");
    }

    @BeforeEach
    void open() {
        sale = Sale.open(world.somchai(), "basic");
    }

    @Test
    void anItemIsOpenUntilSomebodySaysSomethingOfIt() {
        Answer item = sale.item(MUST);
        assertThat(item.text("/state")).isEqualTo("open");
        assertThat(item.at("/response").isNull()).isTrue();
        assertThat(item.at("/by").isNull()).isTrue();
        assertThat(item.at("/at").isNull()).isTrue();
        assertThat(item.at("/evidence").isEmpty()).isTrue();
    }

    @Test
    void doneStatesTheValueByWhomAndWhen() {
        Instant before = Instant.now().minusMillis(1);
        Answer item =
                sale.act(MUST, Map.of("state", "done", "response", Map.of("verdict", "pass")))
                        .expect(200);
        assertThat(item.text("/key")).isEqualTo(MUST);
        assertThat(item.text("/state")).isEqualTo("done");
        assertThat(item.text("/response/verdict")).isEqualTo("pass");
        assertThat(item.text("/by/name")).isEqualTo("Somchai");
        assertThat(Instant.parse(item.text("/at"))).isBetween(before, Instant.now());
        assertThat(sale.item(MUST).json()).isEqualTo(item.json());
    }

    @Test
    void doneWithoutAResponseOrWithAWrongOneIsRefused() {
        assertThat(sale.act(MUST, Map.of("state", "done")).wrongFields())
                .containsExactly("response");
        assertThat(sale.act(MUST, Map.of("state", "done", "response", true)).wrongFields())
                .containsExactly("response");
        assertThat(
                        sale.act(
                                        MUST,
                                        Map.of(
                                                "state",
                                                "done",
                                                "response",
                                                Map.of("date", "2026-12-31")))
                                .wrongFields())
                .containsExactlyInAnyOrder("response.date", "response.verdict");
        assertThat(sale.item(MUST).text("/state")).isEqualTo("open");
    }

    @Test
    void everyItemOfBothProcessesTakesItsKindOfResponse() {
        for (String process : new String[] {"basic", "complex"}) {
            Sale every = Sale.open(world.somchai(), process);
            every.checklist()
                    .at("/stages")
                    .valueStream()
                    .flatMap(stage -> stage.path("items").valueStream())
                    .forEach(item -> {
                        String key = item.path("key").asString();
                        Map<String, ?> right = Replies.to(item.path("kind").asString());
                        every.act(key, Map.of("state", "done", "response", right)).expect(200);
                    });
            Answer facts = every.facts();
            assertThat(facts.at("/progress/settled")).isEqualTo(facts.at("/progress/total"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"waived", "not-applicable"})
    void leavingAnItemOutNeedsAReason(String state) {
        assertThat(sale.act(MUST, Map.of("state", state)).wrongFields()).containsExactly("reason");
        assertThat(sale.act(MUST, Map.of("state", state, "reason", " ")).wrongFields())
                .containsExactly("reason");
        Answer item = sale.act(MUST, Map.of("state", state, "reason", "ลูกค้าเก่า")).expect(200);
        assertThat(item.text("/state")).isEqualTo(state);
        assertThat(item.text("/reason")).isEqualTo("ลูกค้าเก่า");
        assertThat(item.text("/by/name")).isEqualTo("Somchai");
    }

    @Test
    void anItemIsDeferredToANamedLaterStage() {
        assertThat(sale.act(EXPECTED, Map.of("state", "deferred")).wrongFields())
                .containsExactly("until");
        Answer item =
                sale.act(
                                EXPECTED,
                                Map.of("state", "deferred", "until", "closing", "reason", "later"))
                        .expect(200);
        assertThat(item.text("/state")).isEqualTo("deferred");
        assertThat(item.text("/until")).isEqualTo("closing");
        assertThat(item.text("/reason")).isEqualTo("later");
    }

    @ParameterizedTest
    @CsvSource({
        "first-contact, prospecting",
        "first-contact, appointment",
        "first-contact, post-close",
        "first-contact, none-such",
        "contract-signed, post-close",
        "thank-you-sent, post-close",
    })
    void itIsNeverDeferredToAnEarlierStageNorPastTheOneThatWins(String key, String until) {
        assertThat(sale.act(key, Map.of("state", "deferred", "until", until)).wrongFields())
                .containsExactly("until");
    }

    @Test
    void itIsNotDeferredToAStageTheDealHasLeftBehind() {
        sale.passAllTo("appointment");
        assertThat(
                        sale.act(MUST, Map.of("state", "deferred", "until", "appointment"))
                                .wrongFields())
                .containsExactly("until");
    }

    @Test
    void whatWasDoneIsReopenedAndItsResponseGoes() {
        sale.tick(MUST).expect(200);
        Answer item = sale.act(MUST, Map.of("state", "open", "reason", "พบรายชื่อซ้ำ")).expect(200);
        assertThat(item.text("/state")).isEqualTo("reopened");
        assertThat(item.at("/response").isNull()).isTrue();
        assertThat(item.text("/reason")).isEqualTo("พบรายชื่อซ้ำ");
        sale.tick(MUST).expect(200);
        assertThat(sale.item(MUST).text("/state")).isEqualTo("done");
    }

    @Test
    void reopeningWhatIsOpenChangesNothing() {
        Answer item = sale.act(MUST, Map.of("state", "open")).expect(200);
        assertThat(item.text("/state")).isEqualTo("open");
        assertThat(sale.eventTypes()).containsExactly("deal-opened");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Answer first = sale.tick(MUST).expect(200);
        Answer second = sale.tick(MUST).expect(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(sale.eventTypes()).containsExactly("deal-opened", "item-done");
    }

    @Test
    void aResponseMayBeCorrected() {
        sale.tick(MUST).expect(200);
        Answer item =
                sale.act(MUST, Map.of("state", "done", "response", Map.of("verdict", "fail")))
                        .expect(200);
        assertThat(item.text("/response/verdict")).isEqualTo("fail");
        assertThat(sale.eventTypes()).containsExactly("deal-opened", "item-done", "item-done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified", "reopened", "ticked", "DONE", ""})
    void nobodyClaimsAStateThatIsNotTheirsToClaim(String state) {
        assertThat(sale.act(MUST, Map.of("state", state, "reason", "x")).wrongFields())
                .containsExactly("state");
    }

    @Test
    void anItemThatTheProcessDoesNotHaveIsNotFound() {
        assertThat(sale.caller().get(sale.path("none-such")).status()).isEqualTo(404);
        assertThat(sale.act("none-such", Map.of("state", "waived", "reason", "x")).status())
                .isEqualTo(404);
        assertThat(sale.act("agenda-sent", Map.of("state", "waived", "reason", "x")).status())
                .isEqualTo(404);
    }

    @Test
    void aTickOfWhatSomebodyElseChangedMeanwhileIsRefused() {
        String seen = sale.item(MUST).etag();
        sale.by(world.ploy()).act(MUST, Map.of("state", "waived", "reason", "known")).expect(200);
        Answer stale =
                sale.caller()
                        .ifMatch(seen)
                        .put(sale.path(MUST), Map.of("state", "waived", "reason", "me too"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(sale.item(MUST).text("/reason")).isEqualTo("known");
    }

    @Test
    void anotherItemsTickDoesNotMakeThisOneStale() {
        String seen = sale.item(MUST).etag();
        sale.by(world.ploy()).tick("lead-fits").expect(200);
        sale.caller().ifMatch(seen).put(sale.path(MUST), sale.answered(MUST)).expect(200);
    }

    @Test
    void theListShowsEveryItemInItsStageWithItsState() {
        sale.tick(MUST).expect(200);
        Answer list = sale.checklist();
        assertThat(list.text("/process/key")).isEqualTo("basic");
        assertThat(list.text("/stage")).isEqualTo("prospecting");
        assertThat(list.texts("/stages", "key"))
                .containsExactly(
                        "prospecting", "appointment", "presentation", "closing", "post-close");
        assertThat(list.at("/stages/0/completed").isNull()).isTrue();
        assertThat(list.texts("/stages/0/items", "key"))
                .containsExactly("lead-unique", "lead-fits");
        assertThat(list.texts("/stages/0/items", "state")).containsExactly("done", "open");
        assertThat(list.texts("/stages/0/items", "importance")).containsExactly("must", "must");
    }
}
