package app.preflight.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class CustomerPagesTest {

    private final World world;

    CustomerPagesTest(World world) {
        this.world = world;
    }

    private static String deal(Caller caller, String organisation, String contact, String phone) {
        return caller.post(
                        "/deals",
                        Map.of(
                                "title",
                                "Deal with " + organisation,
                                "process",
                                "basic",
                                "organisation",
                                Map.of("name", organisation),
                                "contact",
                                Map.of("name", contact, "phone", phone)))
                .expect(201)
                .text("/id");
    }

    private static String path(Browser browser, String from) {
        return browser.get(from)
                .expect(303)
                .header("Location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
    }

    @Test
    void aDealLeadsToItsCustomerAndTheCustomerToItsDeals() {
        String deal = deal(world.ploy(), "Larkspur Looms", "Lara Larkspur", "081 555 7001");
        Browser ploy = world.signedIn(Person.PLOY);
        String organisation = path(ploy, "/deals/" + deal + "/organisation");
        assertThat(ploy.get(organisation).expect(200).body())
                .contains("Larkspur Looms", "Deal with Larkspur Looms", "Lara Larkspur");
        assertThat(ploy.get(path(ploy, "/deals/" + deal + "/contact")).expect(200).body())
                .contains("081 555 7001", "href=\"" + organisation + "\"");
    }

    @Test
    void anotherTeamSeesTheNameAndNeitherTheDealsNorThePhone() {
        String deal = deal(world.ploy(), "Marigold Mills", "Mara Marigold", "081 555 7002");
        String person = path(world.signedIn(Person.PLOY), "/deals/" + deal + "/contact");
        Browser krit = world.signedIn(Person.KRIT);
        krit.get("/deals/" + deal + "/contact").expect(404);
        krit.get("/deals/" + deal + "/organisation").expect(404);
        assertThat(krit.get(person).expect(200).body())
                .contains("Mara Marigold")
                .doesNotContain("081 555 7002")
                .doesNotContain("Deal with");
        world.signedIn(Person.OLGA).get(person).expect(404);
        krit.get("/organisations/none").expect(404);
    }

    @Test
    void aManagerIsOfferedLikelyDoublesAndASearchThatLeadToTheComparison() {
        String kept = deal(world.somchai(), "Nasturtium Weaving", "Nina", "");
        String other = deal(world.somchai(), "Nasturtium Weaving Co., Ltd.", "Nora", "");
        Browser malee = world.signedIn(Person.MALEE);
        String path = path(malee, "/deals/" + kept + "/organisation");
        String otherId = path(malee, "/deals/" + other + "/organisation").replaceFirst(".*/", "");
        String comparison =
                "/merges/new?kind=organisation&amp;keep="
                        + path.replaceFirst(".*/", "")
                        + "&amp;merge="
                        + otherId;
        assertThat(malee.get(path).expect(200).body()).contains(comparison);
        assertThat(malee.get(path + "?q=Nasturtum").expect(200).body())
                .contains("id=\"found\"", comparison);
        malee.get(comparison.replace("&amp;", "&")).expect(200);
        assertThat(world.signedIn(Person.SOMCHAI).get(path).expect(200).body())
                .doesNotContain("/merges/new");
    }

    @Test
    void oneThatWasMergedLeadsToTheOneThatWasKept() {
        String kept = deal(world.somchai(), "Oleander Spinning", "Olive", "");
        String merged = deal(world.somchai(), "Oleander Spinners", "Olaf", "");
        Browser malee = world.signedIn(Person.MALEE);
        String keptPath = path(malee, "/deals/" + kept + "/organisation");
        String mergedPath = path(malee, "/deals/" + merged + "/organisation");
        world.malee()
                .post(
                        "/merges",
                        Map.of(
                                "kind", "organisation",
                                "keep", keptPath.replaceFirst(".*/", ""),
                                "merge", mergedPath.replaceFirst(".*/", "")))
                .expect(201);
        assertThat(malee.get(mergedPath).expect(200).body())
                .contains("href=\"" + keptPath + "\"")
                .doesNotContain("/merges/new");
        assertThat(path(malee, "/deals/" + merged + "/organisation")).isEqualTo(keptPath);
    }

    @Test
    void aLeadThatIsACustomerSaysWhichAndLeadsThere() {
        String deal = deal(world.ploy(), "Peony Press", "Petra Peony", "081 555 7005");
        Browser ploy = world.signedIn(Person.PLOY);
        String person = path(ploy, "/deals/" + deal + "/contact");
        Answer lead =
                world.ploy()
                        .post(
                                "/leads",
                                Map.of(
                                        "person",
                                        Map.of("name", "Petra Peony", "phone", "081 555 7005")))
                        .expect(201);
        String path = "/leads/" + lead.text("/id");
        assertThat(ploy.get(path).expect(200).body()).contains("href=\"" + person + "\"");
        Map<String, String> same =
                Map.of("verdict", "same", "candidate", person.replaceFirst(".*/", ""));
        ploy.post(path + "/duplicate-decisions", same).expect(303);
        assertThat(ploy.get(path).expect(200).body())
                .contains("<dt>Customer</dt><dd><a href=\"" + person + "\">Petra Peony</a>");
        assertThat(ploy.get(person).expect(200).body()).contains(path);
    }
}
