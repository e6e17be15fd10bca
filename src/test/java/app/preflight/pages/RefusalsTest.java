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

/** A rule's no: a page says it with the status and the words of the API. */
@InTheWorld
class RefusalsTest {

    private final World world;
    private final Browser page;
    private final Sale sale;

    RefusalsTest(World world) {
        this.world = world;
        this.page = world.signedIn(Person.SOMCHAI);
        this.sale = Sale.open(world.somchai(), "basic");
    }

    @Test
    void aDealThatIsClosedIsNotClosedAgain() {
        page.post(sale.path() + "/closure", Map.of("reason", "Price")).expect(303);
        Map<String, String> lost = Map.of("outcome", "lost", "reason", "Price");
        Answer api = world.somchai().post(sale.path() + "/closure", lost).expect(409);
        Answer again = page.post(sale.path() + "/closure", Map.of("reason", "Price"));
        assertThat(again.expect(409).body()).contains(api.text("/detail"));
    }

    @Test
    void aDealThatIsOpenIsNotReopened() {
        Answer api = world.somchai().delete(sale.path() + "/closure").expect(409);
        Answer reopened = page.post(sale.path() + "/reopening", Map.of());
        assertThat(reopened.expect(409).body()).contains(api.text("/detail"));
    }

    @Test
    void aDealThatIsNotOnHoldIsNotResumed() {
        Answer api = world.somchai().delete(sale.path() + "/hold").expect(409);
        Answer resumed = page.post(sale.path() + "/resumption", Map.of());
        assertThat(resumed.expect(409).body()).contains(api.text("/detail"));
    }
}
