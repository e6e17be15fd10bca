package app.preflight.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InTheWorld
class WebFormsTest {

    private static final Pattern ADDRESS = Pattern.compile("/forms/[A-Za-z0-9_-]{43}");

    private final World world;

    WebFormsTest(World world) {
        this.world = world;
    }

    /** The address of a form that was just made. */
    private String form(String name) {
        Browser ann = world.signedIn(Person.ANN);
        ann.post(
                        "/leads/forms",
                        Map.of(
                                "name", name,
                                "heading", "Talk to us",
                                "consent", "You may keep this.",
                                "thanks", "Thanks, soon!",
                                "source", name))
                .expect(303);
        String page = ann.get("/leads/forms").expect(200).body();
        Matcher address = ADDRESS.matcher(page.substring(page.indexOf(name)));
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static Map<String, String> entry(String name, Map<String, String> more) {
        Map<String, String> entry = new HashMap<>();
        entry.put("person.name", name);
        entry.put("person.email", "visitor@web.example");
        entry.put("consent", "true");
        entry.putAll(more);
        return entry;
    }

    private Answer leads(String source) {
        return world.ann().get("/leads?source=" + source).expect(200);
    }

    @Test
    void whoeverSendsItBecomesALeadOfItsOwner() {
        String address = form("form-of-visitors");
        Browser visitor = world.browser();
        visitor.get(address + "?utm_campaign=spring").expect(200);
        Answer sent =
                visitor.postAsIs(
                        address,
                        entry("Valerie Visitor", Map.of("fields.message", "Call me after six")));
        assertThat(sent.expect(200).body()).contains("Thanks, soon!");
        Answer leads = leads("form-of-visitors");
        assertThat(leads.text("/items/0/person/name")).isEqualTo("Valerie Visitor");
        assertThat(leads.text("/items/0/fields/message")).isEqualTo("Call me after six");
        assertThat(leads.at("/items/0/addedBy").isNull()).isTrue();
    }

    @Test
    void nothingIsKeptWithoutConsentOrWithoutAWayToAnswer() {
        String address = form("form-of-consent");
        Browser visitor = world.browser();
        visitor.postAsIs(address, entry("Nemo", Map.of("consent", ""))).expect(422);
        visitor.postAsIs(address, entry("Nemo", Map.of("person.email", ""))).expect(422);
        visitor.postAsIs(address, entry("", Map.of())).expect(422);
        assertThat(leads("form-of-consent").at("/items").size()).isZero();
    }

    @Test
    void aProgramThatFillsInWhatNobodySeesIsThankedAndForgotten() {
        String address = form("form-of-programs");
        world.browser().postAsIs(address, entry("Bot", Map.of("fax", "12345"))).expect(200);
        assertThat(leads("form-of-programs").at("/items").size()).isZero();
    }

    @Test
    void fiveInTenMinutesFromOneAddressAreEnough() {
        String address = form("form-of-floods");
        Browser visitor = world.browser();
        for (int number = 0; number < 5; number++) {
            visitor.postAsIs(address, entry("Flood " + number, Map.of())).expect(200);
        }
        visitor.postAsIs(address, entry("Flood 6", Map.of())).expect(429);
        assertThat(leads("form-of-floods").at("/items").size()).isEqualTo(5);
    }

    @Test
    void itMayStandInAFrameAndNothingElseMay() {
        String address = form("form-of-frames");
        Answer shown = world.browser().get(address).expect(200);
        assertThat(shown.header("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *")
                .contains("default-src 'self'");
        assertThat(shown.header("X-Frame-Options")).isEmpty();
    }

    @Test
    void aClosedFormIsFoundByNobody() {
        String address = form("form-that-closes");
        Browser ann = world.signedIn(Person.ANN);
        String page = ann.get("/leads/forms").expect(200).body();
        Matcher closing =
                Pattern.compile("/leads/forms/[0-9a-f-]+/closure")
                        .matcher(page.substring(page.indexOf(address)));
        assertThat(closing.find()).isTrue();
        ann.post(closing.group(), Map.of()).expect(303);
        world.browser().get(address).expect(404);
        world.browser().postAsIs(address, entry("Late", Map.of())).expect(404);
    }

    @Test
    void onlyAnAdminMakesForms() {
        world.signedIn(Person.SOMCHAI).get("/leads/forms").expect(403);
        world.signedIn(Person.SOMCHAI).post("/leads/forms", Map.of("name", "x")).expect(403);
    }
}
