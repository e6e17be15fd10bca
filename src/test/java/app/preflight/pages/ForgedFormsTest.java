package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Cross-site request forgery: a form counts only with the token of a page of ours. */
@InTheWorld
class ForgedFormsTest {

    /** Sent by strangers from any web site, and no cookie is looked at: see decision 33. */
    private static final String PUBLIC = "/forms/{link}";

    private final World world;
    private final Routes routes;

    ForgedFormsTest(
            World world,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.world = world;
        this.routes = new Routes(mappings);
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        Browser browser = world.signedIn(Person.ANN);
        Sale sale = Sale.open(world.ann(), "basic");
        assertThat(routes.forms()).hasSizeGreaterThan(15);
        for (String path : routes.forms().stream().filter(form -> !form.equals(PUBLIC)).toList()) {
            Answer answer = browser.postAsIs(Routes.filled(path, sale), Map.of("reason", "forged"));
            assertThat(answer.status()).as(path).isEqualTo(403);
        }
        assertThat(sale.eventTypes()).containsExactly("deal-opened");
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
