package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sold, where the lead came from, how many decide: written in the deal's forms. */
@InTheWorld
class DealDetailsTest {

    private final World world;
    private final Browser somchai;

    DealDetailsTest(World world) {
        this.world = world;
        this.somchai = world.signedIn(Person.SOMCHAI);
    }

    @Test
    void theyStandOnTheDealsPageAndAnEmptyFieldClearsThem() {
        Answer opened =
                somchai.post(
                        "/deals",
                        Map.of(
                                "title", "ปั๊มน้ำ",
                                "process", "basic",
                                "organisation.name", "ไร่องุ่น",
                                "product", "ปั๊มหอยโข่ง",
                                "source", "งานเกษตรแฟร์",
                                "decisionMakers", "2"));
        String deal = opened.expect(303).header("Location").orElseThrow();
        String path = deal.substring(deal.indexOf("/deals"));
        assertThat(somchai.get(path).body()).contains("ปั๊มหอยโข่ง", "งานเกษตรแฟร์");

        somchai.post(path, Map.of("revision", "1", "product", "", "decisionMakers", " "))
                .expect(303);
        Answer facts = world.somchai().get(path).expect(200);
        assertThat(facts.at("/product").isNull()).isTrue();
        assertThat(facts.at("/decisionMakers").isNull()).isTrue();
        assertThat(facts.text("/source")).isEqualTo("งานเกษตรแฟร์");
    }

    @Test
    void aNumberThatIsNoneIsToldBesideItsFieldWithWhatWasTyped() {
        Sale sale = Sale.open(world.somchai(), "basic");
        Answer refused =
                somchai.post(sale.path(), Map.of("revision", "1", "decisionMakers", "many"));
        assertThat(refused.expect(422).body())
                .contains("decisionMakers-error", "value=\"many\"", "from 0 to 99");
    }

    @Test
    void sourcesWrittenBeforeAreOfferedInTheirWorkspaceOnly() {
        Sale.open(world.krit(), "basic", Map.of("source", "สัมมนาเชียงใหม่"));
        Sale.open(world.olga(), "basic", Map.of("source", "Other fair"));
        assertThat(somchai.get("/deals/new").expect(200).body())
                .contains("<option value=\"สัมมนาเชียงใหม่\">")
                .doesNotContain("Other fair");
    }
}
