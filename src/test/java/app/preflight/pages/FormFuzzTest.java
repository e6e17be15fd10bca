package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.routes.Company;
import app.preflight.routes.Visit;
import app.preflight.routes.Visits;
import app.preflight.web.Texts;
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
import org.springframework.beans.factory.BeanFactory;

/** Forms and pages with whatever somebody puts into them: it is never the program's failure. */
@InTheWorld
class FormFuzzTest {

    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "organisation.name",
                    "contact.name",
                    "contact.email",
                    "value.amount",
                    "amount",
                    "value.currency",
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
                    "nextStep.date",
                    "nextStep.text",
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
    private final BeanFactory beans;

    FormFuzzTest(World world, BeanFactory beans) {
        this.world = world;
        this.beans = beans;
    }

    @Test
    void noFormMakesTheProgramFail() {
        Random random = new Random(21);
        Company company = new Company(world, beans, Texts.ENGLISH, "เครื่องบรรจุขวด");
        List<Visit> forms =
                Visits.forms().stream()
                        .filter(visit -> !visit.address().matches("/sign-.*|.*password.*"))
                        .toList();
        for (int call = 0; call < 6 * forms.size(); call++) {
            if (call == 3 * forms.size()) {
                company.browser().sending("HX-Request", "true");
            }
            Visit visit = forms.get(call % forms.size());
            Map<String, String> form = spoilt(random, visit.form(company));
            Answer answer = visit.browser(company).post(company.filled(visit.address()), form);
            assertTaken(visit, form, answer);
        }
    }

    /** Some of its fields hold anything, and there may be some that it does not have. */
    private static Map<String, String> spoilt(Random random, Map<String, String> right) {
        Map<String, String> form = new HashMap<>(right);
        form.replaceAll((field, value) -> random.nextInt(3) == 0 ? pick(random, TEXTS) : value);
        if (random.nextInt(3) == 0) {
            form.putAll(form(random));
        }
        return form;
    }

    @Test
    void noPageMakesTheProgramFail() {
        Random random = new Random(33);
        Company company = new Company(world, beans, Texts.THAI, "เครื่องบรรจุขวด");
        List<Visit> pages = Visits.pages();
        for (int call = 0; call < 4 * pages.size(); call++) {
            Visit visit = pages.get(call % pages.size());
            String address = company.filled(visit.address());
            StringBuilder path =
                    new StringBuilder(address).append(address.contains("?") ? '&' : '?');
            Map<String, String> asked = form(random);
            asked.forEach((name, value) -> path.append(name + "=" + encode(cut(value)) + "&"));
            assertTaken(visit, asked, company.browser().get(path.toString()));
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

    private static void assertTaken(Visit visit, Map<String, String> sent, Answer answer) {
        assertThat(answer.status()).as(visit + " with " + sent).isBetween(200, 499);
    }

    private static Map<String, String> form(Random random) {
        Map<String, String> form = new HashMap<>();
        for (int field = 0; field < 1 + random.nextInt(6); field++) {
            form.put(pick(random, FIELDS), pick(random, TEXTS));
        }
        return form;
    }

    private static String pick(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
