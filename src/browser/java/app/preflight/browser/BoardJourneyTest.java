package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheBrowser
class BoardJourneyTest {

    private final World world;

    BoardJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void aCardIsDraggedToTheNextColumnWhenNothingIsMissing(Windows windows) {
        Sale sale = ready("Palletiser for Chao Phraya");
        Page page = board(windows, "Palletiser");

        card(page, "Palletiser").dragTo(Find.region(page, "Appointment"));

        assertThat(card(Find.region(page, "Appointment"), "Palletiser")).isVisible();
        assertThat(card(Find.region(page, "Prospecting"), "Palletiser")).hasCount(0);
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("Palletiser");
        assertThat(card(page, "Palletiser").getByRole(AriaRole.LINK))
                .hasAttribute("href", sale.path());
    }

    @Test
    void aCardIsMovedFromTheKeyboard(Windows windows) {
        ready("Labeller for Chao Phraya");
        Page page = board(windows, "Labeller");

        Locator move = Find.button(page, "Move Labeller for Chao Phraya to Appoint");
        move.focus();
        page.keyboard().press("Enter");

        assertThat(card(Find.region(page, "Appointment"), "Labeller")).isVisible();
    }

    @Test
    void aCardPassesSeveralGatesAtOnceWhenNothingIsMissingAtAnyOfThem(Windows windows) {
        Sale sale = ready("Shrink tunnel for Chao Phraya");
        sale.tick("initial-qualification").expect(200);
        sale.tick("appointment-scheduled").expect(200);
        Page page = board(windows, "Shrink tunnel");

        card(page, "Shrink tunnel").dragTo(Find.region(page, "Presentation"));

        assertThat(card(Find.region(page, "Presentation"), "Shrink tunnel")).isVisible();
    }

    @Test
    void whatIsMissingIsSettledInTheDialogOfTheBoardAndTheCardMoves(Windows windows) {
        Sale sale = open("Capper for Chao Phraya");
        sale.tick("lead-fits").expect(200);
        Page page = board(windows, "Capper");

        card(page, "Capper").dragTo(Find.region(page, "Appointment"));
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".item")).hasCount(1);
        assertThat(dialog.locator(".item")).containsText("Lead checked against the database");
        Form.answer(dialog.locator(".item"));
        dialog.getByText("Complete Prospecting").click();

        assertThat(card(Find.region(page, "Appointment"), "Capper")).isVisible();
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("Capper");
    }

    @Test
    void whatWasSettledInTheDialogShowsOnTheCardWhenItIsClosed(Windows windows) {
        open("Sorter for Chao Phraya");
        Page page = board(windows, "Sorter");
        assertThat(card(page, "Sorter").locator(".musts")).hasText("2");

        card(page, "Sorter").getByRole(AriaRole.BUTTON).click();
        Form.answer(page.getByRole(AriaRole.DIALOG).locator(".item").first());
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".item")).hasCount(1);
        page.keyboard().press("Escape");

        assertThat(card(page, "Sorter").locator(".musts")).hasText("1");
    }

    @Test
    void cardsAreFoundByProcessOwnerAndText(Windows windows) {
        open("Mixer of Somchai");
        Sale.open(world.ploy(), "basic", Map.of("title", "Mixer of Ploy"));
        Sale.open(world.ploy(), "complex", Map.of("title", "Mixing plant"));
        Page page = board(windows, "Mix");
        assertThat(page.locator(".deal-card")).hasCount(2);

        page.getByLabel("Owner").selectOption("Ploy");
        assertThat(page.locator(".deal-card")).hasCount(1);
        assertThat(page.locator(".deal-card")).containsText("Mixer of Ploy");

        Find.link(page, "Complex").click();
        assertThat(page.locator(".deal-card")).containsText("Mixing plant");
        assertThat(page.locator("[data-column]")).hasCount(7);

        page.getByLabel("Search deals").first().fill("no such deal");
        page.keyboard().press("Enter");
        assertThat(page.locator(".deal-card")).hasCount(0);
        Find.link(page, "Clear filters").click();
        assertThat(card(page, "Mixing plant")).isVisible();
    }

    @Test
    void aColumnShowsWhatIsOnTheScreenAndTheOthersWhenScrolled(Windows windows) {
        for (int number = 1; number <= 60; number++) {
            open("Filter press no. " + number);
        }
        Page page = board(windows, "Filter press");
        Locator prospecting = Find.region(page, "Prospecting");
        assertThat(prospecting.locator("header")).containsText("60");
        assertThat(prospecting.locator(".deal-card")).hasCount(8);

        for (int shown : new int[] {32, 56, 60}) {
            prospecting.locator(".more").scrollIntoViewIfNeeded();
            assertThat(prospecting.locator(".deal-card")).hasCount(shown);
        }
        assertThat(prospecting.locator(".deal-card").last()).containsText("Filter press no. 1");
    }

    private Sale open(String title) {
        return Sale.open(world.somchai(), "basic", Map.of("title", title));
    }

    private Sale ready(String title) {
        Sale sale = open(title);
        sale.tick("lead-unique").expect(200);
        sale.tick("lead-fits").expect(200);
        return sale;
    }

    private static Page board(Windows windows, String text) {
        Page page = windows.of(Person.SOMCHAI);
        page.navigate("/board?q=" + text.replace(' ', '+'));
        return page;
    }

    private static Locator card(Page page, String title) {
        return card(page.locator("main"), title);
    }

    private static Locator card(Locator where, String title) {
        return where.locator(".deal-card").filter(new Locator.FilterOptions().setHasText(title));
    }
}
