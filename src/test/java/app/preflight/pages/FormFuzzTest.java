package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Forms and pages with whatever somebody puts into them: it is never the program's failure. */
@InTheWorld
class FormFuzzTest {

    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "organisation",
                    "contactName",
                    "contactEmail",
                    "amount",
                    "currency",
                    "closeDate",
                    "owner",
                    "process",
                    "stage",
                    "status",
                    "q",
                    "after",
                    "item",
                    "reason",
                    "state",
                    "until",
                    "revision",
                    "from",
                    "to",
                    "next",
                    "verdict",
                    "name",
                    "none",
                    "text",
                    "date",
                    "answer",
                    "score",
                    "only",
                    "email",
                    "role",
                    "team",
                    "language",
                    "nextStepDate",
                    "nextStepText",
                    "current",
                    "type");

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "x",
                    "-1",
                    "0",
                    "1",
                    "99999999999999999999",
                    "1e400",
                    "31/12/2569",
                    "๓๑/๑๒/๒๕๖๙",
                    "2026-02-30",
                    "\u0000",
                    "\u202E",
                    "ก".repeat(300),
                    "x".repeat(11_000),
                    "done",
                    "waived",
                    "deferred",
                    "open",
                    "closing",
                    "prospecting",
                    "lead-unique",
                    "none-such",
                    "basic",
                    "THB",
                    "baht",
                    "%",
                    "'",
                    "\"><script>",
                    "{0}",
                    "0198f000-0000-7000-8000-000000000000",
                    "dialog",
                    "step-by-step",
                    "yes",
                    "rep",
                    "admin",
                    "th",
                    "/deals",
                    "\uFFFF",
                    "a@b",
                    "\"1\"");

    private final World world;
    private final Routes routes;

    FormFuzzTest(
            World world,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.world = world;
        this.routes = new Routes(mappings);
    }

    @Test
    void noFormMakesTheProgramFail() {
        Random random = new Random(21);
        Sale sale = Sale.open(world.ann(), "basic");
        List<String> forms =
                routes.forms().stream()
                        .filter(path -> !path.startsWith("/sign-") && !path.contains("password"))
                        .toList();
        Browser browser = world.signedIn(Person.ANN);
        for (int call = 0; call < 400; call++) {
            if (call == 200) {
                browser.sending("HX-Request", "true");
            }
            String path = Routes.filled(forms.get(call % forms.size()), sale);
            assertTaken(browser.post(path, form(random)));
            if (call % 25 == 0) {
                sale.reopen();
                sale.resume();
            }
        }
    }

    @Test
    void noPageMakesTheProgramFail() {
        Random random = new Random(33);
        Sale sale = Sale.open(world.ann(), "complex").pass("prospecting");
        Browser browser = world.signedIn(Person.ANN);
        List<String> pages = routes.pages();
        for (int call = 0; call < 200; call++) {
            StringBuilder path =
                    new StringBuilder(Routes.filled(pages.get(call % pages.size()), sale))
                            .append('?');
            form(random)
                    .forEach((name, value) -> path.append(name + "=" + encode(cut(value)) + "&"));
            assertTaken(browser.get(path.toString()));
        }
    }

    @Test
    void whatNoFormOfOursSendsIsTheSendersMistake() {
        Sale sale = Sale.open(world.ann(), "basic");
        Browser browser = world.signedIn(Person.ANN);
        browser.post(sale.path() + "/hold", Map.of("item", "none-such", "reason", "x")).expect(400);
        browser.post(sale.path() + "/hold", Map.of("item", "none-such")).expect(404);
        browser.post(sale.path() + "/items/none-such", Map.of()).expect(404);
        browser.post(sale.path() + "/completions", Map.of("stage", "none-such")).expect(404);
        browser.post(sale.path() + "/completions", Map.of()).expect(400);
        browser.post(sale.path() + "/completions/closing/reopening", Map.of()).expect(404);
    }

    @Test
    void noFormAboveOneMegabyteIsRead() {
        Browser browser = world.signedIn(Person.ANN);
        Sale sale = Sale.open(world.ann(), "basic");
        Answer answer =
                browser.post(sale.path() + "/closure", Map.of("reason", "x".repeat(10 << 20)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(sale.facts().text("/status")).isEqualTo("open");
    }

    private static void assertTaken(Answer answer) {
        assertThat(answer.status()).as(answer.call()).isBetween(200, 499);
    }

    private static Map<String, String> form(Random random) {
        Map<String, String> form = new HashMap<>();
        for (int field = 0; field < 1 + random.nextInt(6); field++) {
            form.put(
                    FIELDS.get(random.nextInt(FIELDS.size())),
                    TEXTS.get(random.nextInt(TEXTS.size())));
        }
        return form;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
