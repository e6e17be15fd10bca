package app.preflight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;

/** A page as it stands, looked at by everybody: eyes that see less, small screens, dark rooms. */
record Look(Page page) {

    /** WCAG 2.2 up to AA, and what is good besides. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** WCAG 2.5.3; by their tags its like would come along, which find what is not wrong. */
    private static final String EXPERIMENTAL_RULE = "label-content-name-mismatch";

    /** Darkness changes colours and nothing else. */
    private static final List<String> RULES_OF_COLOUR =
            List.of("color-contrast", "link-in-text-block");

    static Look at(Page page) {
        return new Look(page);
    }

    /** On a desk and on a phone, in light and in darkness, without loading the page again. */
    void findNothingWrong() {
        for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
            findNothingWrongInTheLight(screen);
            light(ColorScheme.DARK);
            nothingWrong(new AxeBuilder(page).withRules(RULES_OF_COLOUR), screen + " dark");
        }
    }

    /** For another language, which has no colours of its own, and has the least room on a phone. */
    void findNothingWrongInTheLight() {
        show(Screen.DESK);
        fits(Screen.DESK.toString());
        findNothingWrongInTheLight(Screen.PHONE);
    }

    private void findNothingWrongInTheLight(Screen screen) {
        show(screen);
        light(ColorScheme.LIGHT);
        nothingWrong(new AxeBuilder(page).options(rules()), screen + " light");
        fits(screen.toString());
    }

    private static AxeRunOptions rules() {
        AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(RULES);
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tags);
        options.setRules(Map.of(EXPERIMENTAL_RULE, on));
        return options;
    }

    private void show(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
    }

    private void light(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void nothingWrong(AxeBuilder axe, String circumstances) {
        List<String> findings =
                axe.setLegacyMode(true).analyze().getViolations().stream()
                        .map(Look::words)
                        .toList();
        assertThat(findings).as(page.url() + " " + circumstances).isEmpty();
    }

    private static String words(Rule rule) {
        List<Object> targets =
                rule.getNodes().stream().map(node -> (Object) node.getTarget()).toList();
        return rule.getId() + ": " + rule.getHelp() + " " + targets;
    }

    /** Nobody has to scroll sideways to read. */
    void fits(String circumstances) {
        Object overhang =
                page.evaluate(
                        "document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        assertThat(overhang).as(page.url() + " " + circumstances).isEqualTo(0);
    }
}
