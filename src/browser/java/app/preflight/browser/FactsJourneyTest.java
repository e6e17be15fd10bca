package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheBrowser
class FactsJourneyTest {

    private static final Map<String, ?> FACTS =
            Map.of(
                    "title", "Wrapping line",
                    "contact", Map.of("name", "คุณวิชัย", "phone", "+66 2 123 4567"),
                    "value", Map.of("amount", "90000.00", "currency", "THB"));

    private final World world;

    FactsJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void aNextStepWithAWrongDateComesBackAndNoOtherFactIsLost(Windows windows) {
        Page page = windows.of(Person.SOMCHAI);
        page.navigate(Sale.open(world.somchai(), "basic", FACTS).path());
        page.getByLabel("Date of the next step").fill("31/02/2026");
        page.getByLabel("What the customer will do").fill("Sends the drawings");
        Find.button(page, "Save").click();

        assertThat(page.locator("main")).containsText("Enter a date such as");
        assertThat(page.getByLabel("Date of the next step")).hasValue("31/02/2026");
        page.getByLabel("Date of the next step").fill("28/02/2030");
        Find.button(page, "Save").click();

        assertThat(page.locator("#facts")).containsText("28 Feb 2030 Sends the drawings");
        assertThat(page.locator("#facts")).containsText("คุณวิชัย");
        assertThat(page.locator(".subline")).containsText("฿90,000");
    }

    @Test
    void whoSavesADealThatAnotherChangedIsToldAndLosesNothing(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic", FACTS);
        Page page = windows.of(Person.PLOY);
        page.navigate(sale.path() + "/edit");
        page.getByLabel("Deal name").fill("Wrapping line, second hall");

        world.somchai().patch(sale.path(), Map.of("closeDate", "2030-01-31")).expect(200);
        Find.button(page, "Save").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else has changed");
        assertThat(page.getByLabel("Deal name")).hasValue("Wrapping line, second hall");
        assertThat(page.locator("main")).containsText("Saved now: Wrapping line");
        assertThat(page.locator("main")).containsText("Saved now: 31/01/2030");
        Find.button(page, "Save").click();
        assertThat(Find.heading(page)).hasText("Wrapping line, second hall");
    }
}
