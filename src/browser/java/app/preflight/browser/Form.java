package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** An item's form, filled as it asks to be. */
final class Form {

    /** What to type, by the name of the field; a field of another name takes a sentence. */
    private static final Map<String, String> TYPED =
            Map.of(
                    "date", "15/12/2026",
                    "name", "วิชัย ศรีสุข",
                    "amount", "150000");

    private Form() {}

    static void answer(Locator item) {
        fill(item.locator("form.answer"));
        item.locator("form.answer button.primary").click();
    }

    static void fill(Locator form) {
        assertThat(form).isVisible();
        for (Locator choices : form.locator("fieldset.choices").all()) {
            choices.locator("input[type=radio]").first().check();
        }
        for (Locator field : form.locator("input[type=text], textarea").all()) {
            if (field.inputValue().isEmpty()) {
                field.fill(
                        TYPED.getOrDefault(field.getAttribute("name"), "Talked with Khun Wichai"));
            }
        }
    }
}
