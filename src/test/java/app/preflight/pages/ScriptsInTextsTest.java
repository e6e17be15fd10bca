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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Cross-site scripting: whatever people write is shown as text, on every page. */
@InTheWorld
class ScriptsInTextsTest {

    private static final String EVIL =
            "</title></textarea>'\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    private final World world;
    private final BeanFactory beans;

    ScriptsInTextsTest(World world, BeanFactory beans) {
        this.world = world;
        this.beans = beans;
    }

    @Test
    void aScriptInAnyTextIsShownAsTextOnEveryPageAndByEveryForm() {
        Company company = new Company(world, beans, Texts.ENGLISH, EVIL);
        Browser browser = company.browser();
        int shown = 0;
        for (Visit visit : Visits.all()) {
            Answer page = visit.in(company);
            if (page.header("Content-Type").orElse("").startsWith("text/html")) {
                assertHarmless(page);
                shown += page.body().contains("&lt;script&gt;alert(1)") ? 1 : 0;
            }
        }
        assertThat(shown).as("pages that showed the text").isGreaterThan(40);
        assertThat(browser.cookie(Browser.SESSION)).as("signed out at the end").isEmpty();
    }

    @Test
    void alsoWhereAPageIsAskedForByIt() {
        Sale sale = evilSale();
        Browser browser = world.signedIn(Person.ANN);
        String evil = URLEncoder.encode(EVIL, StandardCharsets.UTF_8);
        for (String path :
                List.of(
                        "/board?q=" + evil,
                        "/board?owner=" + evil,
                        "/board?process=" + evil,
                        "/deals?q=" + evil,
                        "/deals?status=" + evil,
                        "/deals?owner=" + evil,
                        "/deals?after=" + evil,
                        "/deals/" + evil,
                        "/nowhere/" + evil.replace("+", "%20"),
                        sale.path() + "?stage=" + evil,
                        sale.path() + "/timeline?only=" + evil,
                        sale.path() + "/step-by-step?item=" + evil,
                        "/sign-in?next=" + evil)) {
            assertHarmless(browser.get(path));
            assertHarmless(world.browser().get(path));
        }
        assertThat(browser.get("/board?q=" + evil).body()).contains("&lt;script&gt;");
    }

    /** Also in a field that takes a number, a date or a word. */
    @Test
    void alsoWhereAFormComesBackWithIt() {
        Company company = new Company(world, beans, Texts.ENGLISH, "fine");
        for (Visit visit : Visits.forms()) {
            if (!visit.address().equals("/sign-out")) {
                Map<String, String> form = visit.form(company);
                form.replaceAll((field, right) -> isOfTheForm(field) ? right : EVIL);
                String address = company.filled(visit.address());
                assertHarmless(visit.browser(company).post(address, form));
            }
        }
        Browser stranger = company.stranger();
        assertHarmless(
                stranger.post("/sign-in", Map.of("email", EVIL, "password", EVIL, "next", EVIL)));
    }

    /** Without which a form is not even looked at. */
    private static boolean isOfTheForm(String field) {
        return field.equals("revision") || field.equals("kind");
    }

    private Sale evilSale() {
        Sale sale =
                Sale.open(
                        world.ann(),
                        "basic",
                        Map.of(
                                "title", EVIL,
                                "organisation", Map.of("name", EVIL),
                                "contact",
                                        Map.of(
                                                "name",
                                                EVIL,
                                                "phone",
                                                EVIL,
                                                "email",
                                                "\"><script>@evil")));
        sale.act(
                        "lead-unique",
                        Map.of("state", "done", "response", Map.of("verdict", EVIL, "note", EVIL)))
                .expect(200);
        sale.act("lead-fits", Map.of("state", "waived", "reason", EVIL)).expect(200);
        world.ann()
                .patch(sale.path(), Map.of("nextStep", Map.of("date", "2026-12-31", "text", EVIL)))
                .expect(200);
        sale.hold("lead-fits", EVIL).expect(201);
        return sale;
    }

    private static void assertHarmless(Answer page) {
        assertThat(page.body())
                .as(page.call())
                .doesNotContain(
                        "<script>alert", "<img src=x", "\"><script>@evil", "</title></textarea>");
        assertThat(page.status()).as(page.call()).isLessThan(500);
    }
}
