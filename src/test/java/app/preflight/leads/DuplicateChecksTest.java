package app.preflight.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class DuplicateChecksTest {

    private final World world;

    DuplicateChecksTest(World world) {
        this.world = world;
    }

    private List<String> check(Map<String, ?> lead) {
        return world.somchai()
                .post("/duplicate-checks", lead)
                .expect(200)
                .at("/candidates")
                .valueStream()
                .map(candidate -> candidate.path("id").asString())
                .toList();
    }

    private String add(Map<String, ?> lead) {
        return world.somchai().post("/leads", lead).expect(201).text("/id");
    }

    private static Map<String, ?> person(String name, String organisation) {
        return Map.of("person", Map.of("name", name), "organisation", Map.of("name", organisation));
    }

    @Test
    void aNameMistypedByOneLetterIsFound() {
        String id = add(person("Bartholomew Quackenbush", "Quillfeather Instruments"));
        assertThat(check(person("Bartholemew Quackenbush", "Quillfeather Instruments")))
                .contains(id);
        assertThat(check(person("Bartholomew Quackenbush", "Quilfeather Instruments")))
                .contains(id);
    }

    @Test
    void aNameIsFoundInTheOtherScript() {
        String id = add(person("สมชาย ใจดี", "ปูนซิเมนต์ไทย"));
        assertThat(check(person("Somchai Jaidee", "Siam Cement"))).contains(id);
    }

    @Test
    void theCustomersOfDealsAreFoundAsWell() {
        Sale.open(
                world.somchai(),
                "basic",
                Map.of(
                        "organisation", Map.of("name", "Zanzibar Clockworks Ltd."),
                        "contact",
                                Map.of(
                                        "name",
                                        "Ophelia Marchetti",
                                        "email",
                                        "ophelia@zc.example")));
        Answer found =
                world.somchai()
                        .post(
                                "/duplicate-checks",
                                Map.of(
                                        "person", Map.of("email", "ophelia@zc.example"),
                                        "organisation", Map.of("name", "Zanzibar Clockworks")))
                        .expect(200);
        assertThat(
                        found.at("/candidates")
                                .valueStream()
                                .map(candidate -> candidate.path("kind").asString()))
                .contains("person", "organisation");
    }

    @Test
    void whoIsStillTypingNeedsNoName() {
        world.somchai().post("/duplicate-checks", Map.of()).expect(200);
        world.somchai()
                .post("/duplicate-checks", Map.of("person", Map.of("phone", "08")))
                .expect(200);
    }

    @Test
    void nobodyOfAnotherCompanyIsFound() {
        add(person("Secretive Featherstonehaugh", "Hush"));
        Answer found =
                world.olga()
                        .post("/duplicate-checks", person("Secretive Featherstonehaugh", "Hush"))
                        .expect(200);
        assertThat(found.at("/candidates").size()).isZero();
    }

    @Test
    void aLeadThatBecameADealIsFoundAsItsCustomer() {
        String id = add(person("Wilhelmina Oddfellow", "Oddfellow Kites"));
        world.somchai()
                .post("/leads/" + id + "/conversion", Map.of("process", "basic"))
                .expect(201);
        List<String> found = check(person("Wilhelmina Oddfellow", "Oddfellow Kites"));
        assertThat(found).isNotEmpty().doesNotContain(id);
    }
}
