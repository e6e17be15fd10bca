package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@InTheBrowser
class TimelineJourneyTest {

    private final World world;

    TimelineJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void theTimelineTellsWhatHappenedAndByWhomAndIsNarrowedDown(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        sale.by(world.ploy()).tick("first-contact").expect(200);
        DealPage deal = DealPage.open(windows.of(Person.SOMCHAI), sale);
        Locator entries = deal.page().locator("#timeline li");
        assertThat(entries).hasCount(5);
        assertThat(entries.first()).containsText("Done First contact made");
        assertThat(entries.first()).containsText("Ploy · ");
        assertThat(entries.last()).containsText("Deal opened");

        only(deal, "Stages");
        assertThat(entries).hasCount(1);
        assertThat(entries).containsText("Stage completed Prospecting");
        only(deal, "Items");
        assertThat(entries).hasCount(3);
        only(deal, "Deal");
        assertThat(entries).hasCount(1);
        only(deal, "All");
        assertThat(entries).hasCount(5);
    }

    @Test
    void whatIsDoneOnThePageAppearsInItsTimelineAtOnce(Windows windows) {
        DealPage deal =
                DealPage.open(windows.of(Person.SOMCHAI), Sale.open(world.somchai(), "basic"));
        deal.answer("Lead checked against the database");
        assertThat(deal.page().locator("#timeline li").first())
                .containsText("Done Lead checked against the database");
    }

    private static void only(DealPage deal, String sort) {
        deal.page()
                .locator("#timeline")
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(sort).setExact(true))
                .click();
    }
}
