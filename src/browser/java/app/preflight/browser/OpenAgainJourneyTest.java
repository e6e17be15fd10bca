package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A must item of a stage that was completed long ago comes open again. */
@InTheBrowser
class OpenAgainJourneyTest {

    private static final String UNIQUE = "Lead checked against the database";

    private final World world;

    OpenAgainJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void itStandsAboveTheListUntilItIsSettledAndIsNext(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        DealPage deal = DealPage.open(windows.of(Person.SOMCHAI), sale);
        Locator earlier = deal.page().locator(".earlier");
        assertThat(earlier).isHidden();

        reopen(sale);
        assertThat(earlier).isVisible();
        assertThat(earlier.locator(".item")).containsText(UNIQUE);
        assertThat(earlier.locator(".item")).containsText("Next");
        assertThat(stage(deal, "Prospecting")).containsText("open again");

        deal.unfold(UNIQUE);
        Form.answer(deal.item(UNIQUE));
        assertThat(earlier).isHidden();
        assertThat(stage(deal, "Prospecting")).not().containsText("open again");
        assertThat(deal.page().locator(".item-next > details > summary")).isFocused();
    }

    @Test
    void stepByStepAsksItFirst(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        reopen(sale);
        var page = windows.of(Person.SOMCHAI, Screen.PHONE);
        page.navigate(sale.path() + "/step-by-step");
        assertThat(Find.heading(page)).containsText(UNIQUE);
        assertThat(page.locator(".step-by-step-item .facts")).containsText("1 of");

        Form.answer(page.locator(".step-by-step-item"));
        assertThat(Find.heading(page)).not().containsText(UNIQUE);
    }

    @Test
    void whatIsTypedIntoItStaysWhenItIsWrong(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        reopen(sale);
        DealPage deal = DealPage.open(windows.of(Person.SOMCHAI), sale);
        Locator others = deal.others(UNIQUE);
        Find.button(others, "Waive").click();
        assertThat(deal.item(UNIQUE).locator(".field-error").first()).isVisible();
        assertThat(deal.page().locator(".earlier .item")).hasCount(1);
    }

    private static void reopen(Sale sale) {
        sale.act("lead-unique", Map.of("state", "open")).expect(200);
    }

    private static Locator stage(DealPage deal, String name) {
        return deal.page()
                .locator(".stages li")
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
