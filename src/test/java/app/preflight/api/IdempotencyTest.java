package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.AtOnce;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A POST that is sent again within 24 hours under the same key is answered as the first time. */
@InTheWorld
class IdempotencyTest {

    private final World world;
    private final String word = UUID.randomUUID().toString();

    IdempotencyTest(World world) {
        this.world = world;
    }

    @Test
    void theSameKeyAndBodyOpensOneDealAndIsAnsweredTheSame() {
        Caller retrying = keyed(world.somchai());
        Answer first = retrying.post("/deals", deal(word)).expect(201);
        Answer second = retrying.post("/deals", deal(word)).expect(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(found()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Caller retrying = keyed(world.somchai());
        retrying.post("/deals", deal(word)).expect(201);
        Answer other = retrying.post("/deals", deal(word + " another")).expect(422);
        assertThat(other.header("Content-Type")).contains("application/problem+json");
        assertThat(found()).hasSize(1);
    }

    @Test
    void theSameKeyAtAnotherAddressIsRefused() {
        Caller retrying = keyed(world.somchai());
        Sale sale = Sale.open(world.somchai(), "basic");
        retrying.post("/deals", deal(word)).expect(201);
        retrying.post(sale.path() + "/completions", deal(word)).expect(422);
    }

    @Test
    void aRepeatedCompletionIsNotRefusedAsTheSecondOne() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        Sale retrying = sale.by(keyed(world.somchai()));
        Answer first = retrying.complete("prospecting").expect(201);
        assertThat(retrying.complete("prospecting").expect(201).json()).isEqualTo(first.json());
    }

    @Test
    void whatWasRefusedMayBeTriedAgainUnderItsKey() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        Sale retrying = sale.by(keyed(world.somchai()));
        retrying.complete("prospecting").expect(409);
        sale.tick("lead-fits").expect(200);
        retrying.complete("prospecting").expect(201);
    }

    @Test
    void anotherUsersKeyIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        world.somchai().with("Idempotency-Key", key).post("/deals", deal(word)).expect(201);
        world.ploy().with("Idempotency-Key", key).post("/deals", deal(word)).expect(201);
        world.olga().with("Idempotency-Key", key).post("/deals", deal(word)).expect(201);
        assertThat(found()).hasSize(2);
    }

    @Test
    void afterADayTheKeyIsForgotten() {
        Caller retrying = keyed(world.somchai());
        retrying.post("/deals", deal(word)).expect(201);
        try (var later = world.later(Duration.ofHours(23))) {
            retrying.post("/deals", deal(word)).expect(201);
        }
        assertThat(found()).hasSize(1);
        try (var later = world.later(Duration.ofHours(25))) {
            retrying.post("/deals", deal(word)).expect(201);
        }
        assertThat(found()).hasSize(2);
    }

    @Test
    void sentSeveralTimesAtOnceItStillOpensOneDeal() throws Exception {
        Caller retrying = keyed(world.somchai());
        Callable<Integer> post = () -> retrying.post("/deals", deal(word)).status();
        List<Integer> statuses = AtOnce.all(List.of(post, post, post, post));
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(found()).hasSize(1);
    }

    @Test
    void withoutAKeyEachPostIsAnotherDeal() {
        world.somchai().post("/deals", deal(word)).expect(201);
        world.somchai().post("/deals", deal(word)).expect(201);
        assertThat(found()).hasSize(2);
    }

    @Test
    void aKeyHasALength() {
        world.somchai()
                .with("Idempotency-Key", "x".repeat(201))
                .post("/deals", deal(word))
                .expect(400);
        world.somchai().with("Idempotency-Key", "  ").post("/deals", deal(word)).expect(400);
        assertThat(found()).isEmpty();
    }

    private static Caller keyed(Caller caller) {
        return caller.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Map<String, ?> deal(String title) {
        return Map.of(
                "title", title, "process", "basic", "organisation", Map.of("name", "ไร่องุ่น"));
    }

    private List<String> found() {
        return world.ann().get("/deals?q=" + word).expect(200).texts("/items", "id");
    }
}
