package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@InTheBrowser
class WithoutScriptsJourneyTest {

    private final World world;

    WithoutScriptsJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void aStageIsDoneAndCompletedWithPlainForms(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic");
        Page page = windows.stranger(Screen.DESK.withoutScripts());
        Windows.signIn(page, Person.SOMCHAI);
        DealPage deal = DealPage.open(page, sale);

        deal.answer("Lead checked against the database");
        deal.complete("Prospecting");
        assertThat(page.locator("h2")).hasText("Not ready to complete");
        Locator missing = page.locator("main .item");
        assertThat(missing).hasCount(1);
        Form.answer(missing);
        assertThat(page.locator("main")).containsText("Nothing is missing");

        deal.complete("Prospecting");
        deal.shows("Appointment");
    }

    @Test
    void aFormWithAMistakeComesBackAsItWasTyped(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        Page page = windows.of(Person.SOMCHAI, Screen.DESK.withoutScripts());
        DealPage deal = DealPage.open(page, sale);
        Locator item = deal.unfold("Appointment scheduled");
        item.getByLabel("Appointment date").fill("31/31/2026");
        item.getByLabel("Time, place").fill("บางนา");
        deal.button("Done").click();

        assertThat(item).containsText("Enter a date such as");
        assertThat(item.getByLabel("Appointment date")).hasValue("31/31/2026");
        assertThat(item.getByLabel("Time, place")).hasValue("บางนา");
    }
}
