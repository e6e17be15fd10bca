package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.AtOnce;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Recount;
import app.preflight.world.Sale;
import app.preflight.world.Tables;
import app.preflight.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@InTheWorld
class ConcurrencyTest {

    private final World world;
    private final Tables tables;

    ConcurrencyTest(World world, HikariDataSource pool) {
        this.world = world;
        this.tables = new Tables(pool);
    }

    @RepeatedTest(5)
    void ofTwoTicksThatSawTheSameItemOneWinsAndTheOtherIsTold() throws Exception {
        Sale sale = Sale.open(world.somchai(), "basic");
        String seen = sale.item("lead-unique").etag();
        List<Integer> statuses =
                tick(
                        sale.by(world.somchai().ifMatch(seen)),
                        sale.by(world.ploy().ifMatch(seen)),
                        sale.by(world.malee().ifMatch(seen)));
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412);
        assertThat(sale.eventTypes()).containsExactly("deal-opened", "item-done");
        assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
    }

    @RepeatedTest(5)
    void ofTwoTicksThatSawNothingAtLeastOneWinsAndNoneIsLostSilently() throws Exception {
        Sale sale = Sale.open(world.somchai(), "basic");
        List<Integer> statuses =
                tick(sale.by(world.somchai()), sale.by(world.ploy()), sale.by(world.malee()));
        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        long won = statuses.stream().filter(status -> status == 200).count();
        assertThat(sale.eventTypes()).hasSize(1 + (int) won);
        assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
    }

    /** Each with a verdict of their own, so that no two say the same. */
    private static List<Integer> tick(Sale... hands) throws Exception {
        List<Callable<Integer>> ticks = new ArrayList<>();
        for (int hand = 0; hand < hands.length; hand++) {
            Sale sale = hands[hand];
            Map<String, ?> verdict = Map.of("verdict", "by number " + hand);
            ticks.add(() ->
                    sale.act("lead-unique", Map.of("state", "done", "response", verdict)).status());
        }
        return AtOnce.all(ticks);
    }

    @RepeatedTest(3)
    void peopleWhoTickDifferentItemsOfOneDealNeverCollide() throws Exception {
        Sale sale = Sale.open(world.somchai(), "complex");
        List<String> keys =
                sale.checklist()
                        .at("/stages")
                        .valueStream()
                        .flatMap(stage -> stage.path("items").valueStream())
                        .map(item -> item.path("key").asString())
                        .limit(12)
                        .toList();
        List<Callable<Integer>> ticks = new ArrayList<>();
        for (String key : keys) {
            Caller hand = ticks.size() % 2 == 0 ? world.somchai() : world.ploy();
            Map<String, Object> body = sale.answered(key);
            ticks.add(() -> hand.ifMatch("\"0\"").put(sale.path(key), body).status());
        }
        assertThat(AtOnce.all(ticks)).containsOnly(200);
        assertThat(Recount.of(sale).settled()).isEqualTo(12);
        assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
    }

    @RepeatedTest(3)
    void changesOfDifferentFactsOfOneDealAreBothKept() throws Exception {
        Sale sale = Sale.open(world.somchai(), "basic");
        List<Integer> statuses =
                AtOnce.all(
                        List.of(
                                () -> patch(sale, "title", "สายพาน").status(),
                                () ->
                                        patch(sale.by(world.ploy()), "closeDate", "2026-12-31")
                                                .status(),
                                () ->
                                        patch(sale.by(world.malee()), "owner", Person.PLOY.email())
                                                .status()));
        assertThat(statuses).containsOnly(200);
        Answer facts = sale.facts();
        assertThat(facts.text("/title")).isEqualTo("สายพาน");
        assertThat(facts.text("/closeDate")).isEqualTo("2026-12-31");
        assertThat(facts.text("/owner/name")).isEqualTo("Ploy");
    }

    @RepeatedTest(3)
    void aStageIsCompletedOnce() throws Exception {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        List<Integer> statuses =
                AtOnce.all(
                        List.of(
                                () -> sale.by(world.somchai()).complete("prospecting").status(),
                                () -> sale.by(world.ploy()).complete("prospecting").status(),
                                () -> sale.by(world.malee()).complete("prospecting").status()));
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(sale.eventTypes().stream().filter("stage-completed"::equals)).hasSize(1);
    }

    @RepeatedTest(3)
    void aDealThatIsWonAndLostAtOnceIsOneOfThem() throws Exception {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("presentation");
        sale.tick("product-accepted").expect(200);
        sale.tick("contract-signed").expect(200);
        List<Integer> statuses =
                AtOnce.all(
                        List.of(
                                () -> sale.by(world.somchai()).complete("closing").status(),
                                () -> sale.by(world.malee()).close("lost", "they left").status()));
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(sale.facts().text("/status"))
                .isEqualTo(statuses.getFirst() == 201 ? "won" : "lost");
    }

    /** Deals that change places in opposite directions wait for one another, and none fails. */
    @Test
    void manyPeopleAtManyDealsNeverMakeTheProgramFailNorMiscount() throws Exception {
        List<Sale> sales =
                IntStream.range(0, 6).mapToObj(number -> Sale.open(world.ann(), "basic")).toList();
        List<Callable<List<Answer>>> people =
                IntStream.range(0, 6)
                        .<Callable<List<Answer>>>mapToObj(
                                seed -> () -> actAtRandom(new Random(seed), sales))
                        .toList();
        for (List<Answer> answers : AtOnce.all(people)) {
            for (Answer answer : answers) {
                assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
            }
        }
        for (Sale sale : sales) {
            assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
        }
        assertThat(tables.wrongBoardTotals(Person.Company.SIAM)).isEmpty();
    }

    private static List<Answer> actAtRandom(Random random, List<Sale> sales) {
        List<Answer> answers = new ArrayList<>();
        for (int act = 0; act < 40; act++) {
            Sale sale = sales.get(random.nextInt(sales.size()));
            answers.add(
                    switch (random.nextInt(8)) {
                        case 0 -> sale.act("next-step-set", answer(random, "next-step"));
                        case 1 ->
                                sale.act(
                                        "lead-fits", Map.of("state", "waived", "reason", "" + act));
                        case 2 -> sale.act("lead-fits", Map.of("state", "open"));
                        case 3 -> sale.complete(sale.facts().text("/stage"));
                        case 4 -> sale.close("lost", "at random");
                        case 5 -> sale.reopen();
                        case 6 ->
                                patch(
                                        sale,
                                        "owner",
                                        pick(random, Person.SOMCHAI, Person.KRIT).email());
                        default ->
                                patch(
                                        sale,
                                        "value",
                                        Map.of(
                                                "amount",
                                                act,
                                                "currency",
                                                random.nextBoolean() ? "THB" : "USD"));
                    });
            answers.add(sale.act("lead-unique", Map.of("state", "waived", "reason", "" + act)));
        }
        return answers;
    }

    private static Map<String, ?> answer(Random random, String text) {
        String date = "2026-12-" + (10 + random.nextInt(20));
        return Map.of("state", "done", "response", Map.of("date", date, "text", text));
    }

    private static Answer patch(Sale sale, String field, Object value) {
        return sale.caller().patch(sale.path(), Map.of(field, value));
    }

    private static Person pick(Random random, Person... people) {
        return people[random.nextInt(people.length)];
    }
}
