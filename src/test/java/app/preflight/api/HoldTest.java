package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hold keeps the place: interrupted at an item with a reason, resumed there. */
@InTheWorld
class HoldTest {

    private final World world;

    HoldTest(World world) {
        this.world = world;
    }

    @Test
    void aHoldNamesTheItemTheReasonByWhomAndWhen() {
        Sale sale = Sale.open(world.somchai(), "basic");
        Answer held = sale.hold("lead-fits", "ลูกค้าพักร้อน").expect(201);
        assertThat(held.text("/item")).isEqualTo("lead-fits");
        assertThat(held.text("/reason")).isEqualTo("ลูกค้าพักร้อน");
        assertThat(held.text("/by/name")).isEqualTo("Somchai");
        assertThat(sale.checklist().at("/hold")).isEqualTo(held.json());
        assertThat(sale.facts().at("/hold")).isEqualTo(held.json());
    }

    @Test
    void aHeldDealClearsNoStageUntilItIsResumed() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        sale.hold("lead-fits", "ลูกค้าพักร้อน").expect(201);
        assertThat(sale.complete("prospecting").expect(409).text("/item")).isEqualTo("lead-fits");
        sale.by(world.ploy()).resume().expect(204);
        sale.complete("prospecting").expect(201);
        assertThat(sale.checklist().at("/hold").isNull()).isTrue();
    }

    @Test
    void aDealIsHeldOnceAndResumedOnce() {
        Sale sale = Sale.open(world.somchai(), "basic");
        assertThat(sale.resume().status()).isEqualTo(409);
        sale.hold("lead-fits", "first").expect(201);
        assertThat(sale.hold("lead-unique", "second").status()).isEqualTo(409);
        assertThat(sale.checklist().text("/hold/reason")).isEqualTo("first");
        sale.resume().expect(204);
        assertThat(sale.resume().status()).isEqualTo(409);
        assertThat(sale.eventTypes()).containsExactly("deal-opened", "run-held", "run-resumed");
    }

    @Test
    void aHoldNeedsAnItemOfTheListAndAReason() {
        Sale sale = Sale.open(world.somchai(), "basic");
        String path = sale.path() + "/hold";
        assertThat(sale.caller().post(path, Map.of()).wrongFields())
                .containsExactlyInAnyOrder("item", "reason");
        assertThat(sale.hold("none-such", "why not").wrongFields()).containsExactly("item");
        assertThat(sale.hold("lead-fits", " ").wrongFields()).containsExactly("reason");
    }
}
