package app.preflight.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class LeadPagesTest {

    private final World world;

    LeadPagesTest(World world) {
        this.world = world;
    }

    private String add(String name, String source) {
        return world.ploy()
                .post("/leads", Map.of("person", Map.of("name", name), "source", source))
                .expect(201)
                .text("/id");
    }

    @Test
    void aLeadIsWrittenDownAndChangedInAForm() {
        Browser ploy = world.signedIn(Person.PLOY);
        Answer added =
                ploy.post(
                                "/leads",
                                Map.of(
                                        "person.name", "Fern Formby",
                                        "organisation.name", "Formby Mills",
                                        "added.name", "looms",
                                        "added.value", "42"))
                        .expect(303);
        String path = added.header("Location").orElseThrow();
        Answer lead = world.ploy().get(path).expect(200);
        assertThat(lead.at("/fields/looms").asInt()).isEqualTo(42);
        assertThat(ploy.get(path).expect(200).body()).contains("Formby Mills");
        Map<String, String> form =
                Map.of("person.name", "Fern Formby", "fields.looms", "43", "revision", "1");
        ploy.post(path, form).expect(303);
        assertThat(ploy.post(path, form).expect(409).body())
                .contains("value=\"43\"", "name=\"revision\" value=\"2\"");
        Answer changed = world.ploy().get(path).expect(200);
        assertThat(changed.at("/fields/looms").asInt()).isEqualTo(43);
        assertThat(changed.text("/person/name")).isEqualTo("Fern Formby");
        assertThat(changed.at("/organisation").isNull()).isTrue();
    }

    @Test
    void whoMayBeTheSameIsShownWhileOneTypes() {
        add("Gwendolyn Overtheshire", "typing");
        Answer found =
                world.signedIn(Person.PLOY)
                        .post(
                                "/leads/duplicate-checks",
                                Map.of(
                                        "person.name",
                                        "Gwendolin Overtheshire",
                                        "person.email",
                                        "g@"));
        assertThat(found.expect(200).body()).contains("Gwendolyn Overtheshire");
    }

    @Test
    void anotherTeamsLeadIsToldOfWithoutWhatItSays() {
        String id = add("Thaddeus Undisclosed", "hidden");
        Answer found =
                world.signedIn(Person.KRIT)
                        .post(
                                "/leads/duplicate-checks",
                                Map.of("person.name", "Thadeus Undisclosed"));
        assertThat(found.expect(200).body())
                .contains("Ploy")
                .doesNotContain("Thaddeus")
                .doesNotContain(id);
    }

    @Test
    void aDecisionIsMadeOnTheLeadsPage() {
        add("Archibald Twiceborn", "decision");
        String second = add("Archibald Twiceborn", "decision");
        Browser ploy = world.signedIn(Person.PLOY);
        assertThat(undecided()).contains(second);
        ploy.post("/leads/" + second + "/duplicate-decisions", Map.of("verdict", "new"))
                .expect(303);
        assertThat(undecided()).doesNotContain(second);
        ploy.post("/leads/" + second + "/duplicate-decisions", Map.of("verdict", "maybe"))
                .expect(422);
    }

    private String undecided() {
        return world.ploy().get("/leads?undecided=true&limit=200").expect(200).body();
    }

    @Test
    void manyLeadsAreAssignedAndDisqualifiedAtOnce() {
        String one = add("Bulk One", "bulk");
        Browser ploy = world.signedIn(Person.PLOY);
        ploy.post("/leads/bulk-acts", Map.of("id", one, "act", "disqualify", "reason", ""))
                .expect(422);
        ploy.post("/leads/bulk-acts", Map.of("id", one, "act", "assign", "to", "me")).expect(200);
        ploy.post("/leads/bulk-acts", Map.of("id", one, "act", "disqualify", "reason", "spam"))
                .expect(200);
        assertThat(world.ploy().get("/leads/" + one).text("/status")).isEqualTo("disqualified");
        world.signedIn(Person.KRIT)
                .post("/leads/bulk-acts", Map.of("id", one, "act", "assign", "to", "me"))
                .expect(200);
        assertThat(world.ploy().get("/leads/" + one).text("/owner/name")).isEqualTo("Ploy");
    }

    @Test
    void anExportHoldsWhatTheFilterFindsAndNoFormula() {
        add("=HYPERLINK(\"http://evil.example\")", "the-export");
        add("สมหมาย ส่งออก", "the-export");
        Answer file =
                world.signedIn(Person.PLOY).get("/leads/export?source=the-export").expect(200);
        assertThat(file.header("Content-Disposition").orElseThrow()).contains("leads.csv");
        assertThat(file.body()).contains("สมหมาย ส่งออก").contains("'=HYPERLINK");
        assertThat(file.body().lines().count()).isEqualTo(3);
    }
}
