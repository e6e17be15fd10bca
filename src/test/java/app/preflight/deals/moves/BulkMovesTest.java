package app.preflight.deals.moves;

import static app.preflight.world.Written.item;
import static app.preflight.world.Written.stage;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import app.preflight.world.Written;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All running deals of a process go to its newest version, one after the other, as a job. */
@InTheWorld
class BulkMovesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final World world;

    BulkMovesTest(World world) {
        this.world = world;
    }

    @Test
    void everyRunningDealOfAnOlderVersionIsMovedAndKeepsWhatWasAnswered() throws Exception {
        first("many");
        List<Sale> sales = open(world.ton(), "many", 5);
        sales.get(0).tick("who").expect(200);
        sales.get(1).complete("meet").expect(201);
        sales.get(2).close("lost", "too dear").expect(201);
        second("many");

        Answer preview = world.pim().get(moves("many") + "/preview").expect(200);
        assertThat(preview.at("/total").asInt()).isEqualTo(4);
        assertThat(preview.texts("/from", "stage")).containsExactly("meet", "offer");
        assertThat(preview.texts("/from", "then")).containsExactly("meet", "sign");

        Answer done = ended(world.pim(), begin(world.pim(), "many", 2));
        assertThat(done.text("/state")).isEqualTo("finished");
        assertThat(done.at("/moved").asInt()).isEqualTo(4);
        assertThat(done.at("/skipped").asInt()).isZero();
        assertThat(sales.stream().map(BulkMovesTest::version)).containsExactly(2, 2, 1, 2, 2);
        assertThat(sales.get(0).item("who").text("/state")).isEqualTo("done");
        assertThat(sales.get(1).facts().text("/stage")).isEqualTo("sign");
        for (Sale sale : List.of(sales.get(0), sales.get(3))) {
            assertThat(sale.eventTypes()).containsOnlyOnce("run-moved");
        }
        world.pim().post(moves("many"), Map.of("version", 2)).expect(409);
    }

    @Test
    void whatHasNoPlaceIsCountedBefore() {
        first("counted");
        for (Sale sale : open(world.ton(), "counted", 2)) {
            sale.tick("who").expect(200);
            sale.tick("where").expect(200);
        }
        second("counted");
        Answer preview = world.pim().get(moves("counted") + "/preview").expect(200);
        assertThat(preview.at("/left/items").asInt()).isEqualTo(2);
        assertThat(preview.at("/left/deals").asInt()).isEqualTo(2);
        assertThat(page(Person.PIM, "counted").body())
                .contains("2 answers in 2 deals have no place", "Move 2 deals to version 2");
    }

    @Test
    void aManagerMovesTheTeamsDealsAndNoOthers() throws Exception {
        first("teams");
        Sale ofTheTeam = open(world.as(Person.LEK), "teams", 1).getFirst();
        Sale another = open(world.ton(), "teams", 1).getFirst();
        second("teams");
        Caller nuch = world.as(Person.NUCH);
        assertThat(nuch.get(moves("teams") + "/preview").at("/total").asInt()).isEqualTo(1);
        assertThat(ended(nuch, begin(nuch, "teams", 2)).at("/moved").asInt()).isEqualTo(1);
        assertThat(version(ofTheTeam)).isEqualTo(2);
        assertThat(version(another)).isEqualTo(1);
    }

    @Test
    void aManagerWatchesTheTeamsMovesAndAnAdminAll() throws Exception {
        first("watched");
        open(world.as(Person.LEK), "watched", 1);
        second("watched");
        String ofTheManager = begin(world.as(Person.NUCH), "watched", 2);
        ended(world.pim(), ofTheManager);
        Caller nuch = world.as(Person.NUCH);
        open(world.ton(), "watched", 1);
        third("watched");
        String ofTheAdmin = begin(world.pim(), "watched", 3);
        ended(world.pim(), ofTheAdmin);
        nuch.get(ofTheAdmin).expect(404);
        nuch.post(ofTheAdmin + "/stop", Map.of()).expect(404);
        assertThat(nuch.get(moves("watched")).texts("/items", "id")).hasSize(1);
        assertThat(world.pim().get(moves("watched")).texts("/items", "id")).hasSize(2);
        assertThat(world.olga().get(ofTheAdmin).status()).isEqualTo(404);
    }

    @Test
    void aRepMovesNobodysDealsButOnesOwn() {
        first("refused");
        open(world.ton(), "refused", 1);
        second("refused");
        for (Answer answer :
                List.of(
                        world.ton().get(moves("refused")),
                        world.ton().get(moves("refused") + "/preview"),
                        world.ton().post(moves("refused"), Map.of("version", 2)))) {
            answer.expect(403);
        }
        world.signedIn(Person.TON).get(moves("refused")).expect(403);
        assertThat(world.signedIn(Person.TON).get("/processes/refused").body())
                .doesNotContain(moves("refused"));
        world.olga().get(moves("refused")).expect(404);
        world.olga().post(moves("refused"), Map.of("version", 2)).expect(404);
    }

    @Test
    void onlyTheNewestVersionIsMovedToAndOnlyWhereSomethingMoves() {
        first("newest-of-all");
        open(world.ton(), "newest-of-all", 1);
        assertThat(page(Person.PIM, "newest-of-all").body())
                .contains("Every running deal is on the newest version");
        second("newest-of-all");
        third("newest-of-all");
        Browser pim = world.signedIn(Person.PIM);
        Answer refused = pim.post(moves("newest-of-all"), Map.of("version", "2")).expect(409);
        assertThat(refused.body()).contains("Another version is the newest", "to version 3");
        assertThat(world.pim().post(moves("newest-of-all"), Map.of()).wrongFields())
                .containsExactly("version");
    }

    @Test
    void whatChangedMeanwhileIsNotMovedAndTheReasonIsTold() throws Exception {
        first("meanwhile");
        Caller lek = world.as(Person.LEK);
        List<Sale> sales = open(lek, "meanwhile", 30);
        Sale lost = sales.get(27);
        Sale moved = sales.get(28);
        Sale given = sales.get(29);
        second("meanwhile");
        String move = begin(world.as(Person.NUCH), "meanwhile", 2);
        world.pim().patch(given.path(), Map.of("owner", Person.TON.email())).expect(200);
        lost.close("lost", "too dear").expect(201);
        lek.post(moved.path() + "/moves", Map.of("version", 2)).expect(201);
        Answer done = ended(world.as(Person.NUCH), move);
        assertThat(done.at("/total").asInt()).isEqualTo(30);
        assertThat(done.texts("/skips", "reason")).containsExactly("over", "already", "hidden");
        assertThat(done.at("/moved").asInt()).isEqualTo(27);
        assertThat(world.signedIn(Person.NUCH).get(move).body())
                .contains("won or lost meanwhile", "A deal you don’t have access to")
                .doesNotContain(given.id());
    }

    @Test
    void whatIsStoppedStaysWhereItWas() throws Exception {
        first("stopped");
        List<Sale> sales = open(world.ton(), "stopped", 40);
        second("stopped");
        Browser pim = world.signedIn(Person.PIM);
        String move =
                pim.post(moves("stopped"), Map.of("version", "2"))
                        .expect(303)
                        .header("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]+", "");
        pim.get(move).expect(200);
        pim.post(move + "/stop", Map.of()).expect(303);
        Answer done = ended(world.pim(), move);
        assertThat(done.text("/state")).isEqualTo("stopped");
        assertThat(done.text("/stoppedBy/name")).isEqualTo("Pim");
        int moved = done.at("/moved").asInt();
        assertThat(moved).isLessThan(40);
        Thread.sleep(Duration.ofMillis(300));
        long there = sales.stream().filter(sale -> version(sale) == 2).count();
        assertThat(there).isEqualTo(world.pim().get(move).at("/moved").asInt());
        assertThat(pim.get(move).body()).contains("Pim stopped it", "Preview the move");
        ended(world.pim(), begin(world.pim(), "stopped", 2));
        assertThat(sales.stream().map(BulkMovesTest::version)).containsOnly(2);
    }

    @Test
    void aMoveIsOvertakenWhereANewerVersionIsPublished() throws Exception {
        first("overtaken");
        open(world.ton(), "overtaken", 60);
        second("overtaken");
        String move = begin(world.pim(), "overtaken", 2);
        third("overtaken");
        Answer done = ended(world.pim(), move);
        assertThat(done.text("/state")).isEqualTo("overtaken");
        assertThat(done.at("/moved").asInt()).isLessThan(60);
    }

    private static String moves(String process) {
        return "/processes/" + process + "/moves";
    }

    private Answer page(Person person, String process) {
        return world.signedIn(person).get(moves(process)).expect(200);
    }

    private static String begin(Caller caller, String process, int version) {
        Answer begun = caller.post(moves(process), Map.of("version", version)).expect(201);
        String address = begun.header("Location").orElseThrow();
        return address.substring("/api/v1".length());
    }

    private static Answer ended(Caller caller, String move) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = caller.get(move).expect(200);
        while (answer.text("/state").equals("running")) {
            assertThat(System.nanoTime()).as(answer.toString()).isLessThan(end);
            Thread.sleep(50);
            answer = caller.get(move).expect(200);
        }
        return answer;
    }

    private static List<Sale> open(Caller caller, String process, int deals) {
        return IntStream.range(0, deals).mapToObj(number -> Sale.open(caller, process)).toList();
    }

    private static int version(Sale sale) {
        return sale.facts().at("/process/version").asInt();
    }

    private void first(String key) {
        Written.publish(
                world.pim(),
                key,
                stage("meet", item("who", "person"), item("where", "note")),
                stage("offer", item("price", "amount")),
                stage("sign", item("signed", "signature")));
    }

    private void second(String key) {
        Written.publish(
                world.pim(),
                key,
                stage("meet", item("who", "person"), item("when", "date")),
                stage("sign", item("signed", "signature")));
    }

    private void third(String key) {
        Written.publish(world.pim(), key, stage("meet", item("who", "person")));
    }
}
