package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

@InTheBrowser
class ChecklistJourneyTest {

    private static final List<String> STAGES =
            List.of("Prospecting", "Appointment", "Presentation", "Closing", "Post-close");

    private final World world;

    ChecklistJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void aDealIsOpenedAndRunStageByStageFromProspectingToPostClose(Windows windows) {
        DealPage deal = new DealPage(windows.of(Person.SOMCHAI));
        deal.page().navigate("/deals/new");
        deal.page().getByLabel("Deal name").fill("Bottling line for Nam Thai");
        deal.page().getByLabel("Organisation").fill("บริษัท น้ำดื่มไทย จำกัด");
        deal.page().getByLabel("Value").fill("1,500,000");
        deal.button("Create deal").click();

        for (String stage : STAGES) {
            deal.shows(stage);
            for (String challenge : challenges(deal)) {
                deal.answer(challenge);
            }
            assertThat(deal.page().locator("#gate")).containsText("Ready to complete");
            deal.complete(stage);
        }

        assertThat(deal.page().locator("main")).containsText("Process complete");
        assertThat(deal.page().locator(".title-row")).containsText("Won");
        assertThat(deal.page().locator(".facts-list")).containsText("21 of 21 items");
    }

    private static List<String> challenges(DealPage deal) {
        return deal.page().locator("#checklist .item .challenge").allInnerTexts();
    }

    @Test
    void theGatesRefusalListsOnlyWhatIsMissingAndEachIsDoneOnTheSpot(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        sale.tick("initial-qualification").expect(200);
        DealPage deal = DealPage.open(windows.of(Person.SOMCHAI), sale);

        deal.complete("Appointment");
        Locator missing = deal.dialog().locator(".item");
        assertThat(missing).hasCount(1);
        assertThat(missing).containsText("Appointment scheduled");
        assertThat(deal.dialog()).containsText("Settle this item");

        Form.answer(missing);
        assertThat(deal.dialog()).containsText("Nothing is missing");
        deal.dialog().getByText("Complete Appointment").click();
        deal.shows("Presentation");
    }
}
