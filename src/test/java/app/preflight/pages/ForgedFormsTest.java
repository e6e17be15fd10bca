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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/**
 * Cross-site request forgery: a form counts only with the token of a page of ours. What strangers
 * send from any web site looks at no cookie: see decision 33.
 */
@InTheWorld
class ForgedFormsTest {

    private final World world;
    private final BeanFactory beans;

    ForgedFormsTest(World world, BeanFactory beans) {
        this.world = world;
        this.beans = beans;
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        Company company = new Company(world, beans, Texts.ENGLISH, "เครื่องบรรจุขวด");
        Browser browser = company.browser();
        String deal = company.filled("/deals/<deal>");
        for (Visit visit : Visits.forms()) {
            String address = company.filled(visit.address());
            int status = browser.postAsIs(address, visit.form(company)).status();
            assertThat(status == 403).as(visit.toString()).isNotEqualTo(visit.isPublic());
        }
        Answer events = company.admin().get(deal + "/events").expect(200);
        assertThat(events.texts("/items", "type")).containsExactly("deal-opened", "deal-changed");
        browser.get("/").expect(200);
    }

    @Test
    void anotherBrowsersTokenIsNone() {
        Sale sale = Sale.open(world.somchai(), "basic");
        Browser mallory = world.signedIn(Person.KRIT);
        String malloriesToken = mallory.token();
        Browser browser = world.signedIn(Person.SOMCHAI);
        Map<String, String> forged = Map.of("reason", "forged", "_csrf", malloriesToken);
        browser.postAsIs(sale.path() + "/closure", forged).expect(403);
        assertThat(sale.facts().text("/status")).isEqualTo("open");
        browser.post(sale.path() + "/closure", Map.of("reason", "meant")).expect(303);
        assertThat(sale.facts().text("/status")).isEqualTo("lost");
    }

    @Test
    void anotherSitesPageDoesNotSignAnybodyIn() {
        Map<String, String> credentials =
                Map.of("email", Person.KRIT.email(), "password", Person.KRIT.password());
        Browser browser = world.browser();
        browser.postAsIs("/sign-in", credentials).expect(403);
        assertThat(browser.cookie(Browser.SESSION)).isEmpty();
    }

    @Test
    void aSessionsCookieIsNoTokenForTheApi() {
        Browser browser = world.signedIn(Person.ANN);
        assertThat(browser.get("/api/v1/deals").status()).isEqualTo(401);
    }
}
