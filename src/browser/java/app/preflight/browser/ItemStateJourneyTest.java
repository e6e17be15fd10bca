package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InTheBrowser
class ItemStateJourneyTest {

    private static final String CONTACT = "First contact made";
    private static final String RESEARCH = "Prospect researched";

    private final World world;

    ItemStateJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void anItemIsWaivedWithAReasonOnly(Windows windows) {
        DealPage deal = dealAtAppointment(windows);
        press(deal.others(CONTACT), "Waive");
        assertThat(deal.item(CONTACT)).containsText("Please fill this in.");
        assertThat(deal.item(CONTACT)).containsText("Not saved yet");

        deal.item(CONTACT).getByLabel("Reason", exactly()).fill("The customer called us");
        press(deal.item(CONTACT), "Waive");

        isNow(deal.item(CONTACT), "Waived", "waived");
        assertThat(deal.item(CONTACT)).containsText("The customer called us");
    }

    @Test
    void anItemThatDoesNotApplyAndOneThatIsPutOffSaySo(Windows windows) {
        DealPage deal = dealAtAppointment(windows);
        Locator others = deal.others(CONTACT);
        others.getByLabel("Reason", exactly()).fill("They came to our stand");
        press(others, "Not applicable");
        isNow(deal.item(CONTACT), "Not applicable", "not-applicable");

        others = deal.others(RESEARCH);
        others.getByLabel("Defer to").selectOption("Presentation");
        press(others, "Defer");
        isNow(deal.item(RESEARCH), "Deferred", "deferred");
        assertThat(deal.item(RESEARCH)).containsText("to be done in Presentation");
    }

    @Test
    void anItemThatWasDoneIsOpenedAgain(Windows windows) {
        DealPage deal = dealAtAppointment(windows);
        deal.answer(CONTACT);
        isNow(deal.item(CONTACT), "Done", "done");
        assertThat(deal.item(CONTACT)).containsText("Talked with Khun Wichai");

        press(deal.others(CONTACT), "Reopen");

        isNow(deal.item(CONTACT), "Reopened", "reopened");
    }

    @Test
    void aDealPutOnHoldIsTakenUpAgainWhereItWasInterrupted(Windows windows) {
        DealPage deal = dealAtAppointment(windows);
        Locator others = deal.others(RESEARCH);
        others.getByLabel("Interrupted? Reason").fill("The customer is on leave until Monday");
        press(others, "Hold here");
        assertThat(deal.page().locator(".title-row")).containsText("On hold");
        assertThat(deal.page().locator(".notice.hold")).containsText(RESEARCH);
        assertThat(deal.page().locator(".notice.hold")).containsText("on leave until Monday");

        deal.complete("Appointment");
        assertThat(deal.dialog()).containsText("The deal is on hold");
        deal.page().keyboard().press("Escape");

        deal.button("Resume").click();
        assertThat(deal.page().locator("h1")).containsText(RESEARCH);
    }

    private DealPage dealAtAppointment(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        return DealPage.open(windows.of(Person.SOMCHAI), sale);
    }

    /** An icon and a word, never colour alone; and who did it when. */
    private static void isNow(Locator item, String word, String icon) {
        assertThat(item.locator(".state-word")).hasText(word);
        assertThat(item.locator("summary use").first())
                .hasAttribute("href", Pattern.compile(".*#" + icon));
        assertThat(item.locator(".who"))
                .hasText(Pattern.compile("Somchai · \\d+ \\w+ 20\\d\\d \\d\\d:\\d\\d"));
    }

    private static void press(Locator where, String button) {
        Find.button(where, button).click();
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
