package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Sale;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A deal's page, as somebody works on it. */
record DealPage(Page page) {

    static DealPage open(Page page, Sale sale) {
        page.navigate(sale.path());
        return new DealPage(page);
    }

    Locator item(String challenge) {
        return page.locator("#checklist .item")
                .filter(new Locator.FilterOptions().setHasText(challenge));
    }

    Locator unfold(String challenge) {
        Locator item = item(challenge);
        Locator open = item.locator("> details[open]");
        // As people do: a click that met a list in motion is made again.
        for (int clicks = 0; clicks < 3 && open.count() == 0; clicks++) {
            item.locator("summary").first().click();
        }
        assertThat(open).isVisible();
        return item;
    }

    /** Answers an item with whatever its form asks for. */
    void answer(String challenge) {
        Form.answer(unfold(challenge));
        assertThat(item(challenge)).containsText("Done");
    }

    /** Does to an item what is not answering it. */
    Locator others(String challenge) {
        Locator item = unfold(challenge);
        Locator others = item.locator("details.others");
        others.locator("summary").click();
        return others;
    }

    void complete(String stage) {
        button("Complete " + stage).click();
    }

    void shows(String stage) {
        assertThat(page.locator("#checklist h2")).hasText(stage);
    }

    Locator button(String name) {
        return Find.button(page, name);
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }
}
