package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.Test;

@InTheBrowser
class TogetherJourneyTest {

    private static final String UNIQUE = "Lead checked against the database";
    private static final String FITS = "Lead meets the basic requirements";
    private static final String TYPED = "Nothing like it in the north";

    private final World world;

    TogetherJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void aTickOfOneAppearsOnTheOthersPageWithinTwoSeconds(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic");
        DealPage somchais = DealPage.open(windows.of(Person.SOMCHAI), sale);
        DealPage ploys = DealPage.open(windows.of(Person.PLOY), sale);

        somchais.answer(UNIQUE);

        assertThat(ploys.item(UNIQUE)).containsText("Done", within(2_000));
        assertThat(ploys.item(UNIQUE)).containsText("Somchai · ");
        assertThat(ploys.item(FITS)).containsText("Next");
        assertThat(ploys.page().locator("#gate")).containsText("1 item missing");
    }

    @Test
    void aFormThatIsHalfFilledOutlivesTheOthersTicks(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic");
        DealPage ploys = DealPage.open(windows.of(Person.PLOY), sale);
        Locator note = ploys.unfold(FITS).getByLabel("Note");
        note.fill(TYPED);
        ploys.page().locator("h1").click();

        sale.tick("lead-unique").expect(200);
        assertThat(ploys.item(UNIQUE)).containsText("Done", within(2_000));
        assertThat(note).hasValue(TYPED);
        assertThat(note).isVisible();
    }

    @Test
    void whoSavesWhatAnotherChangedIsToldAndLosesNothing(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic");
        DealPage ploys = DealPage.open(windows.of(Person.PLOY), sale);
        Locator item = ploys.unfold(UNIQUE);
        item.getByLabel("Does not pass").check();
        item.getByLabel("Note").fill(TYPED);

        sale.tick("lead-unique").expect(200);
        assertThat(ploys.page().locator("#gate")).containsText("1 item missing", within(2_000));
        ploys.button("Done").click();

        assertThat(item).containsText("Somebody else has changed this item");
        assertThat(item.getByLabel("Note")).hasValue(TYPED);
        assertThat(item.getByLabel("Does not pass")).isChecked();
        assertThat(item).containsText("Somchai · ");

        ploys.button("Save change").click();
        assertThat(item).containsText("Ploy · ");
        assertThat(item.locator(".value")).containsText("Does not pass");
    }

    private static ContainsTextOptions within(int millis) {
        return new ContainsTextOptions().setTimeout(millis);
    }
}
