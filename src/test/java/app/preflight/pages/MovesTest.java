package app.preflight.pages;

import static app.preflight.world.Written.item;
import static app.preflight.world.Written.stage;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import app.preflight.world.Written;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A deal goes to a newer version of its process when it is asked to, and only then. */
@InTheWorld
class MovesTest {

    private final World world;
    private final Browser ton;

    MovesTest(World world) {
        this.world = world;
        this.ton = world.signedIn(Person.TON);
    }

    @Test
    void itStaysWhereItIsUntilSomebodyAsksAndThenKeepsWhatWasAnswered() {
        publish(
                "kept",
                stage("meet", item("who", "person"), item("where", "note")),
                stage("sign", item("signed", "signature")));
        Sale sale = Sale.open(world.ton(), "kept");
        sale.tick("who").expect(200);
        publish(
                "kept",
                stage("meet", item("who", "person"), item("when", "date")),
                stage("sign", item("signed", "signature")));
        assertThat(version(sale)).isEqualTo(1);
        assertThat(ton.get(sale.path()).body()).contains("Version 2 is there");

        assertThat(preview(sale).body())
                .contains("Added", "when", "Removed", "where", "The deal stands at: meet");
        move(sale, 2).expect(303);

        assertThat(version(sale)).isEqualTo(2);
        assertThat(sale.item("who").text("/state")).isEqualTo("done");
        assertThat(sale.item("when").text("/state")).isEqualTo("open");
        assertThat(sale.facts().at("/progress/settled").asInt()).isEqualTo(1);
        assertThat(sale.eventTypes()).contains("run-moved");
        assertThat(ton.get(sale.path()).body()).doesNotContain("Version 2 is there");
        assertThat(ton.get(sale.path() + "/timeline").body()).contains("Moved to another version");
    }

    @Test
    void whatHasNoPlaceIsKeptAndShown() {
        publish("left", stage("meet", item("who", "person"), item("where", "note")));
        Sale sale = Sale.open(world.ton(), "left");
        sale.tick("where").expect(200);
        publish("left", stage("meet", item("who", "person")));
        assertThat(preview(sale).body()).contains("They are kept with the deal", "where");
        move(sale, 2).expect(303);
        assertThat(ton.get(sale.path()).body()).contains("1 answer of an earlier version", "where");

        publish("left", stage("meet", item("who", "person"), item("where", "note")));
        move(sale, 3).expect(303);
        assertThat(sale.item("where").text("/state")).isEqualTo("done");
    }

    @Test
    void anAnswerOfAnotherKindReadsAsANote() {
        publish("other-kind", stage("meet", item("who", "person")));
        Sale sale = Sale.open(world.ton(), "other-kind");
        sale.tick("who").expect(200);
        String name = sale.item("who").text("/response/name");
        publish("other-kind", stage("meet", item("who", "date")));
        move(sale, 2).expect(303);
        assertThat(sale.item("who").text("/state")).isEqualTo("done");
        assertThat(sale.item("who").text("/response/text")).contains(name);
        ton.get(sale.path()).expect(200);
        ton.get(sale.path() + "/timeline").expect(200);
        sale.tick("who").expect(200);
    }

    @Test
    void whereItsStageIsGoneItStandsBehindTheLastOneThatIsThere() {
        publish(
                "gone",
                stage("meet", item("who", "person")),
                stage("offer", item("price", "amount")),
                stage("sign", item("signed", "signature")));
        Sale sale = Sale.open(world.ton(), "gone");
        sale.complete("meet").expect(201);
        sale.act("price", Map.of("state", "deferred", "until", "sign")).expect(200);
        publish(
                "gone",
                stage("meet", item("who", "person")),
                stage("talk", item("price", "amount")),
                stage("close", item("signed", "signature")));
        move(sale, 2).expect(303);
        assertThat(sale.facts().text("/stage")).isEqualTo("talk");
        assertThat(sale.item("price").text("/until")).isEqualTo("talk");
        sale.complete("talk").expect(201);
        assertThat(sale.facts().text("/stage")).isEqualTo("close");
    }

    @Test
    void nobodyMovesItToAVersionThatIsNotTheNewestNorAnothersDeal() {
        publish("newest", stage("meet", item("who", "person")));
        Sale sale = Sale.open(world.ton(), "newest");
        assertThat(ton.get(sale.path() + "/moves").expect(303).header("Location").orElse(""))
                .endsWith(sale.path());
        publish("newest", stage("meet", item("when", "date")));
        publish("newest", stage("meet", item("where", "note")));
        move(sale, 2).expect(409);
        assertThat(version(sale)).isEqualTo(1);
        world.signedIn(Person.OLGA).get(sale.path() + "/moves").expect(404);
        world.signedIn(Person.OLGA)
                .post(sale.path() + "/moves", Map.of("version", "3"))
                .expect(404);
        move(sale, 3).expect(303);
    }

    private Answer preview(Sale sale) {
        return ton.get(sale.path() + "/moves").expect(200);
    }

    private Answer move(Sale sale, int version) {
        return ton.post(sale.path() + "/moves", Map.of("version", String.valueOf(version)));
    }

    private static int version(Sale sale) {
        return sale.facts().at("/process/version").asInt();
    }

    @SafeVarargs
    private void publish(String key, Map<String, Object>... stages) {
        Written.publish(world.pim(), key, stages);
    }
}
