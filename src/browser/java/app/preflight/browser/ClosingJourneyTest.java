package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

@InTheBrowser
class ClosingJourneyTest {

    private final World world;

    ClosingJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void aDealIsLostForAReasonAndOpenedAgainWhereItStood(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        DealPage deal = DealPage.open(windows.of(Person.SOMCHAI), sale);
        deal.page().getByText("Mark as lost").click();
        deal.page().getByLabel("Why was it lost?").fill("ราคาสูงกว่าคู่แข่ง");
        deal.button("Close as lost").click();
        assertThat(deal.page().locator(".title-row")).containsText("Lost");
        assertThat(deal.page().locator(".notice.bad")).containsText("ราคาสูงกว่าคู่แข่ง Somchai");
        assertThat(deal.button("Complete Appointment")).hasCount(0);

        deal.button("Reopen deal").click();
        assertThat(deal.page().locator(".title-row")).not().containsText("Lost");
        deal.shows("Appointment");
        deal.answer("First contact made");
    }

    @Test
    void completingClosingWinsTheDeal(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("presentation");
        List.of("product-accepted", "contract-signed").forEach(key -> sale.tick(key).expect(200));
        DealPage deal = DealPage.open(windows.of(Person.SOMCHAI), sale);

        deal.button("Complete Closing and win the deal").click();

        deal.shows("Post-close");
        assertThat(deal.page().locator(".title-row")).containsText("Won");
        Locator closing = deal.page().locator("#stages li.completed").last();
        assertThat(closing).containsText("Closing");
        closing.locator("a").click();
        assertThat(deal.page().locator(".completed-note")).containsText("Completed by Somchai, ");
    }
}
