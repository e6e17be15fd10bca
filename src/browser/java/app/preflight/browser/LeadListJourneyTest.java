package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A list of leads under the hands of somebody who lives in it. */
@InTheBrowser
class LeadListJourneyTest {

    private final World world;

    LeadListJourneyTest(World world) {
        this.world = world;
    }

    private void add(String source, String... names) {
        for (String name : names) {
            world.ploy()
                    .post("/leads", Map.of("person", Map.of("name", name), "source", source))
                    .expect(201);
        }
    }

    private static Page list(Windows windows, Person person, String source) {
        Page page = windows.of(person);
        page.navigate("/leads?view=&sort=added&source=" + source);
        return page;
    }

    private static Locator picked(Page page) {
        return page.locator("[data-row] .pick input:checked");
    }

    private static Locator current(Page page) {
        return page.locator("[data-row][aria-current]");
    }

    @Test
    void aListIsGoneThroughPickedFromAndLeftByKeyboard(Windows windows) {
        add("keyboard", "Kay One", "Kay Two", "Kay Three", "Kay Four");
        Page page = list(windows, Person.PLOY, "keyboard");
        page.keyboard().press("j");
        page.keyboard().press("ArrowDown");
        assertThat(current(page)).containsText("Kay Two");
        assertThat(current(page).locator(".opener a")).isFocused();
        page.keyboard().press("x");
        assertThat(picked(page)).hasCount(1);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Shift+X");
        assertThat(picked(page)).hasCount(3);
        assertThat(page.locator(".bulk-acts")).isVisible();
        page.keyboard().press("k");
        assertThat(current(page)).containsText("Kay Three");
        page.keyboard().press("Enter");
        assertThat(Find.heading(page)).containsText("Kay Three");
    }

    @Test
    void keysMeanNothingWhileSomebodyTypes(Windows windows) {
        add("typing-keys", "Ty Ping");
        Page page = list(windows, Person.PLOY, "typing-keys");
        page.keyboard().press("/");
        assertThat(page.locator("[type=search]")).isFocused();
        page.keyboard().type("jxn?/");
        assertThat(page.locator("[type=search]")).hasValue("jxn?/");
        assertThat(current(page)).hasCount(0);
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void theKeysAreShownInADialogAndCanBeSwitchedOff(Windows windows) {
        add("dialog-keys", "Di Alog");
        Page page = list(windows, Person.PLOY, "dialog-keys");
        page.keyboard().press("?");
        Locator dialog = page.locator("#keys");
        assertThat(dialog).isVisible();
        page.keyboard().press("n");
        assertThat(dialog).isVisible();
        dialog.locator("[data-keys-on]").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("n");
        assertThat(current(page)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*dialog-keys"));
        page.locator("[data-opens=keys]").click();
        dialog.locator("[data-keys-on]").check();
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        assertThat(page).hasURL(Pattern.compile(".*/leads/new"));
    }

    /** What the key j gives there is a tone mark. */
    @Test
    void theSameKeysServeWithTheThaiLayout(Windows windows) {
        add("thai-keys", "ทิวา", "ราตรี");
        Page page = list(windows, Person.NOI, "thai-keys");
        for (String key : List.of("KeyJ:่", "KeyJ:่", "KeyX:ป")) {
            page.evaluate(
                    "([code, key]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {code, key, bubbles: true, cancelable: true}))",
                    List.of(key.split(":")));
        }
        assertThat(current(page)).containsText("ราตรี");
        assertThat(picked(page)).hasCount(1);
    }

    @Test
    void aClickWithShiftPicksAllBetweenAndTheHeadAll(Windows windows) {
        add("range", "Ra One", "Ra Two", "Ra Three", "Ra Four");
        Page page = list(windows, Person.PLOY, "range");
        Locator boxes = page.locator("[data-row] .pick input");
        boxes.nth(0).click();
        boxes.nth(2).click(new ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(picked(page)).hasCount(3);
        page.locator("[data-pick-all]").click();
        assertThat(picked(page)).hasCount(4);
    }

    @Test
    void columnsArePutInOrderAndKeptInAView(Windows windows) {
        add("ordering", "Orla Ordered");
        Page page = list(windows, Person.PLOY, "ordering");
        page.locator(".list-tools summary").nth(0).click();
        page.getByLabel("Name of the view").fill("In order");
        Find.button(page, "Save view").click();
        assertThat(page.locator(".view-tabs [aria-current]")).hasText("In order");
        page.locator("summary:has-text('Columns')").click();
        Locator columns = page.locator(".columns");
        columns.getByLabel("Phone").first().check();
        for (int step = 0; step < 9; step++) {
            columns.locator("button[value='up:phone']").click();
        }
        Find.button(page, "Apply").click();
        assertThat(page.locator("thead th").nth(1)).containsText("Phone");
        Find.button(page, "Save changes").click();
        assertThat(Find.button(page, "Save changes")).hasCount(0);
        assertThat(page.locator("thead th").nth(1)).containsText("Phone");
        assertThat(page.locator("[data-row]")).hasCount(1);
    }
}
