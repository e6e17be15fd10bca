package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An admin keeps the company's processes. */
@InTheBrowser
class LibraryJourneyTest {

    private static final String PASTED =
            """
            Workshop sale

            Talk
            ❑Called
            Met
            ❑Needs written down

            Sign
            ❑Contract signed
            """;

    @Test
    void aPastedChecklistIsCorrectedLineByLineAndPublished(Windows windows) {
        Page page = windows.of(Person.PIM);
        page.navigate("/processes");
        Find.link(page, "Paste a checklist").click();
        page.getByLabel("Your checklist").fill(PASTED);
        Find.button(page, "Preview").click();
        assertThat(page.locator(".outcome")).containsText("2 stages, 4 items");
        assertThat(page.locator(".told-line.guessed.told-item")).containsText("Met");

        page.getByLabel("Line 5 is").selectOption("Left aside");
        assertThat(page.locator(".outcome")).containsText("2 stages, 3 items");
        assertThat(page.getByLabel("Line 5 is")).hasValue("aside");

        Find.button(page, "Publish this process").click();
        assertThat(Find.heading(page)).hasText("Workshop sale");
        assertThat(page.locator(".plain-items li")).hasCount(3);
    }

    @Test
    void whatAWordProcessorPastesIsReadWithItsLists(Windows windows) {
        Page page = windows.of(Person.PIM);
        page.navigate("/processes/imports");
        page.locator("#text")
                .evaluate(
                        """
                        area => {
                            const data = new DataTransfer();
                            data.setData("text/html", "<h2>Talk</h2><ul><li>Called</li></ul>");
                            data.setData("text/plain", "Talk Called");
                            area.value = "Talk Called";
                            area.setSelectionRange(0, area.value.length);
                            area.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data}));
                        }\
                        """);
        Find.button(page, "Preview").click();
        assertThat(page.locator(".told-line.told-stage")).containsText("Talk");
        assertThat(page.locator(".told-line.told-item")).containsText("Called");
    }

    @Test
    void aProcessIsWrittenItemByItemMovedByKeyboardUndoneAndPublished(Windows windows) {
        Page page = windows.of(Person.PIM);
        page.navigate("/processes");
        page.getByLabel("New process").fill("Garden sale");
        Find.button(page, "New process").click();
        assertThat(Find.heading(page)).hasText("Garden sale");

        add(page, "Garden measured");
        add(page, "Plan drawn");
        Locator items = page.locator(".draft-item .challenge");
        assertThat(items).hasText(new String[] {"Garden measured", "Plan drawn"});

        page.locator("#item-plan-drawn summary").focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(items).hasText(new String[] {"Plan drawn", "Garden measured"});
        assertThat(page.locator("#item-plan-drawn summary")).isFocused();

        Find.button(page, "Undo").click();
        assertThat(items).hasText(new String[] {"Garden measured", "Plan drawn"});

        Locator plan = page.locator("#item-plan-drawn");
        plan.locator("summary").click();
        plan.getByLabel("Importance").selectOption("Must");
        plan.getByLabel("Answered with").selectOption("document");
        Find.button(plan, "Save").click();
        assertThat(plan).containsText("Must");

        Find.button(page, "Publish").click();
        assertThat(Find.heading(page)).hasText("Garden sale");
        assertThat(page.locator(".plain-items")).containsText("Plan drawn");
    }

    @Test
    void itemsAndStagesAreDraggedByTheirGrips(Windows windows) {
        Page page = windows.of(Person.PIM);
        page.navigate("/processes");
        page.getByLabel("New process").fill("Pond sale");
        Find.button(page, "New process").click();
        add(page, "Pond measured");
        add(page, "Plan drawn");
        page.locator("#item-plan-drawn .grip").dragTo(page.locator("#item-pond-measured .grip"));
        assertThat(page.locator(".draft-item .challenge"))
                .hasText(new String[] {"Plan drawn", "Pond measured"});
        assertThat(page.locator(".htmx-request")).hasCount(0);

        page.getByLabel("New stage", new Page.GetByLabelOptions().setExact(true)).fill("Digging");
        Find.button(page, "Add stage").click();
        Locator stages = page.locator(".stage-edit h2");
        assertThat(stages).hasText(new String[] {"New stage", "Digging"});
        page.locator("#stage-digging > .stage-edit .grip")
                .dragTo(page.locator(".draft-stage").first().locator(".number"));
        assertThat(stages).hasText(new String[] {"Digging", "New stage"});
        assertThat(page.locator(".htmx-request")).hasCount(0);
        page.locator("#stage-digging > .stage-edit summary").focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(stages).hasText(new String[] {"New stage", "Digging"});
    }

    @Test
    void whoWasOvertakenSeesTheDifferenceAndWhatWasTyped(Windows windows) {
        Page first = windows.of(Person.PIM);
        first.navigate("/processes");
        first.getByLabel("New process").fill("Orchard sale");
        Find.button(first, "New process").click();
        for (int number = 1; number < 9; number++) {
            add(first, "Tree " + number + " measured");
        }
        Page second = windows.of(Person.PIM);
        second.navigate(first.url());
        add(second, "Fence drawn");

        first.getByLabel("New item in New stage").fill("Soil tested");
        Find.button(first.locator(".draft-stage"), "Add").click();
        assertThat(first.locator(".notice.hold")).containsText("Fence drawn");
        assertThat(first.locator(".notice.hold")).containsText("Soil tested");
        assertThat(first.locator(".notice.hold")).isInViewport();
    }

    private static void add(Page page, String challenge) {
        page.getByLabel("New item in New stage").fill(challenge);
        Find.button(page.locator(".draft-stage"), "Add").click();
        assertThat(page.locator(".draft-items")).containsText(challenge);
    }
}
