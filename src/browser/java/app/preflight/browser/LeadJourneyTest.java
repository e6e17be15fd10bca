package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody calls, is written down, is known already, and becomes a deal. */
@InTheBrowser
class LeadJourneyTest {

    private final World world;

    LeadJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void aCallBecomesALeadAndTheLeadADealWithBothItemsVerified(Windows windows) {
        world.ploy().post("/leads", Map.of("person", Map.of("name", "เพ็ญศรี มีแล้ว"))).expect(201);
        Page page = windows.of(Person.PLOY);
        page.navigate("/leads/new");
        page.keyboard().type("เพ็ญศรี มีแล้ว");
        assertThat(page.locator(".candidate-name").first()).containsText("เพ็ญศรี มีแล้ว");
        page.keyboard().press("Enter");
        assertThat(page.locator("#duplicates .candidate")).hasCount(1);
        page.locator("button[value=new]").click();
        assertThat(page.locator("#duplicates .decided")).isVisible();
        page.locator("#conversion button").click();
        Locator item = page.locator("#item-lead-unique");
        assertThat(item).isVisible();
        assertThat(item.locator(".evidence")).containsText("Ploy");
    }
}
