package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the program refuses, it refuses as the document says. */
@InTheWorld
class OpenApiRefusalsTest {

    private static final Map<String, ?> HOLD = Map.of("item", "lead-fits", "reason", "วันหยุด");
    private static final Map<String, ?> LOST = Map.of("outcome", "lost", "reason", "ราคา");
    private static final Map<String, ?> PROSPECTING = Map.of("stage", "prospecting");

    private final World world;
    private final DescribedCaller somchai;
    private final DescribedDeal deal;

    OpenApiRefusalsTest(World world) {
        this.world = world;
        this.somchai =
                new DescribedCaller(Contract.servedBy(world), world.somchai(), new TreeSet<>());
        this.deal = DescribedDeal.open(somchai, DescribedDeal.FACTS);
    }

    @Test
    void theGateSaysWhatIsInTheWay() {
        assertThat(deal.post("/completions", PROSPECTING).expect(409).texts("/missing", "key"))
                .containsExactly("lead-unique", "lead-fits");
        assertThat(deal.post("/closure", Map.of("outcome", "won")).texts("/missing", "key"))
                .containsExactly("lead-unique", "lead-fits");
        assertThat(deal.post("/completions", Map.of("stage", "closing")).text("/stage"))
                .isEqualTo("prospecting");
        deal.post("/hold", HOLD).expect(201);
        assertThat(deal.post("/completions", PROSPECTING).text("/item")).isEqualTo("lead-fits");
        deal.post("/closure", LOST).expect(201);
        deal.post("/completions", PROSPECTING).expect(409);
    }

    @Test
    void whatDoesNotFitTheDealsStateIsAConflict() {
        deal.delete("/hold").expect(409);
        deal.delete("/closure").expect(409);
        deal.post("/hold", HOLD).expect(201);
        deal.post("/hold", HOLD).expect(409);
        deal.post("/closure", LOST).expect(201);
        deal.post("/closure", LOST).expect(409);
        deal.waive("lead-fits", "ลูกค้าเก่า").expect(409);
    }

    @Test
    void whatCannotBeTakenNamesItsFields() {
        somchai.post("/deals", Map.of("titel", "ผิด")).expect(422);
        somchai.post("/deals", List.of()).expect(422);
        somchai.patch(deal.path(), Map.of("process", "complex")).expect(422);
        deal.post("/completions", Map.of("stage", "nowhere")).expect(422);
        deal.post("/hold", Map.of("item", "nothing", "reason", "ลืม")).expect(422);
        deal.post("/closure", Map.of("outcome", "lost")).expect(422);
        deal.act("lead-fits", Map.of("state", "done", "response", Map.of("score", 9))).expect(422);
        somchai.get("/deals?limit=0").expect(422);
        somchai.get("/deals?status=lots").expect(422);
        somchai.get("/deals?owner=nobody").expect(422);
        somchai.get("/board?owner=nobody").expect(422);
        somchai.get("/board?stage=prospecting").expect(422);
        somchai.get(deal.path() + "/events?type=party").expect(422);
    }

    @Test
    void whatCannotBeReadIsSaidToBeUnreadable() {
        somchai.get("/deals?limit=many").expect(400);
        somchai.get("/board?q=%00").expect(400);
        somchai.send("POST", "/deals", "application/json", "{").expect(400);
        somchai.send("POST", "/deals", "text/plain", "ดีลใหม่").expect(415);
        String longText = "\"" + "ก".repeat(400_000) + "\"";
        somchai.send("POST", "/deals", "application/json", longText).expect(413);
    }

    @Test
    void whatTheCallerMayNotSeeIsNotThere() {
        somchai.get("/deals/nothing").expect(404);
        somchai.get("/processes/nothing").expect(404);
        somchai.by(world.krit()).get(deal.path() + "/checklist").expect(404);
        somchai.by(world.stranger()).get("/deals").expect(401);
        somchai.by(world.stranger()).post("/tokens", Map.of("name", "a guess")).expect(401);
    }

    @Test
    void anEarlierChangeMakesALaterOneStale() {
        somchai.with("If-Match", "\"0\"").patch(deal.path(), Map.of("title", "ใหม่")).expect(412);
        somchai.with("If-Match", "\"9\"")
                .put(deal.path() + "/checklist/items/lead-fits", Map.of("state", "open"))
                .expect(412);
    }

    @Test
    void anIdempotencyKeyServesOneRequest() {
        DescribedCaller cautious = somchai.with("Idempotency-Key", "refused-" + System.nanoTime());
        cautious.post("/deals", DescribedDeal.FACTS).expect(201);
        cautious.post("/deals", DescribedDeal.factsWith("title", "อื่น")).expect(422);
        somchai.with("Idempotency-Key", "x".repeat(201))
                .post("/deals", DescribedDeal.FACTS)
                .expect(400);
    }

    /** From a network address of its own, so that the failures count against no other test. */
    @Test
    void tooManyFailuresShutTheDoor() {
        DescribedCaller guesser =
                somchai.by(world.stranger())
                        .with("X-Forwarded-For", "203.0.113.7")
                        .with("Authorization", World.basic("guessed@siam.example", "a guess"));
        for (int attempt = 0; attempt < 10; attempt++) {
            guesser.post("/tokens", Map.of("name", "a guess")).expect(401);
        }
        guesser.post("/tokens", Map.of("name", "a guess")).expect(429);
    }
}
