package app.preflight.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class LeadsTest {

    private final World world;

    LeadsTest(World world) {
        this.world = world;
    }

    private static Map<String, ?> lead(String name, String email) {
        return Map.of(
                "person", Map.of("name", name, "email", email, "phone", "081 555 0101"),
                "organisation",
                        Map.of(
                                "name", "บริษัท ไร่กาแฟดอยช้าง จำกัด",
                                "taxId", "0105536112014",
                                "website", "doichang.example",
                                "province", "เชียงราย",
                                "zip", "57180"),
                "source", "งานกาแฟ",
                "fields", Map.of("employees", 120, "organic", true, "note", "ชอบคุยตอนเช้า"));
    }

    @Test
    void aLeadKeepsAllThatIsKnownOfIt() {
        Answer added = world.somchai().post("/leads", lead("ณัฐวุฒิ", "nat@doi.example"));
        Answer found = world.somchai().get("/leads/" + added.expect(201).text("/id")).expect(200);
        assertThat(found.text("/person/name")).isEqualTo("ณัฐวุฒิ");
        assertThat(found.text("/person/phone")).isEqualTo("081 555 0101");
        assertThat(found.text("/organisation/taxId")).isEqualTo("0105536112014");
        assertThat(found.text("/organisation/province")).isEqualTo("เชียงราย");
        assertThat(found.text("/source")).isEqualTo("งานกาแฟ");
        assertThat(found.at("/fields/employees").asInt()).isEqualTo(120);
        assertThat(found.at("/fields/organic").asBoolean()).isTrue();
        assertThat(found.text("/owner/name")).isEqualTo("Somchai");
        assertThat(found.text("/status")).isEqualTo("open");
        assertThat(found.etag()).isEqualTo(added.etag());
    }

    @Test
    void itNeedsTheNameOfAPersonOrOfAnOrganisation() {
        Answer refused = world.somchai().post("/leads", Map.of("source", "fair")).expect(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("person.name");
        world.somchai().post("/leads", Map.of("organisation", Map.of("name", "ก"))).expect(201);
        world.somchai().post("/leads", Map.of("person", Map.of("name", "ก"))).expect(201);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        Answer refused =
                world.somchai()
                        .post(
                                "/leads",
                                Map.of(
                                        "person",
                                        Map.of("name", "ก", "email", "nobody", "age", 3),
                                        "fields",
                                        Map.of("list", List.of(1)),
                                        "colour",
                                        "red"))
                        .expect(422);
        assertThat(refused.at("/errors").valueStream().map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("person.email", "person.age", "fields.list", "colour");
    }

    @Test
    void whoeverAddsALeadIsToldWhoMayBeTheSame() {
        Answer first = world.somchai().post("/leads", lead("วราภรณ์ ศรีวิชัย", "wara@doi.example"));
        assertThat(first.expect(201).at("/duplicates").size()).isZero();
        Answer again =
                world.somchai().post("/leads", lead("Waraporn Sriwichai", "wara@doi.example"));
        assertThat(again.expect(201).text("/duplicates/0/id")).isEqualTo(first.text("/id"));
        assertThat(again.text("/duplicates/0/kind")).isEqualTo("lead");
        assertThat(again.at("/duplicates/0/probability").asDouble()).isGreaterThan(0.9);
        assertThat(
                        again.at("/duplicates/0/reasons")
                                .valueStream()
                                .map(reason -> reason.path("field").asString()))
                .contains("person.email", "person.name");
    }

    @Test
    void aPatchChangesWhatItNamesAndClearsWhatIsNull() {
        Answer added = world.somchai().post("/leads", lead("สุดา", "suda@doi.example")).expect(201);
        String path = "/leads/" + added.text("/id");
        Map<String, Object> patch = new HashMap<>();
        patch.put("person", Map.of("phone", "02 123 4567"));
        patch.put("source", null);
        patch.put("fields", Map.of("employees", 80));
        Answer changed = world.somchai().ifMatch(added.etag()).patch(path, patch).expect(200);
        assertThat(changed.text("/person/name")).isEqualTo("สุดา");
        assertThat(changed.text("/person/phone")).isEqualTo("02 123 4567");
        assertThat(changed.at("/source").isNull()).isTrue();
        assertThat(changed.at("/fields/employees").asInt()).isEqualTo(80);
        assertThat(changed.at("/fields/organic").asBoolean()).isTrue();
        world.somchai().ifMatch(added.etag()).patch(path, patch).expect(412);
        Answer events = world.somchai().get(path + "/events").expect(200);
        assertThat(events.text("/items/1/type")).isEqualTo("lead-changed");
        assertThat(events.at("/items/1/fields").size()).isEqualTo(3);
    }

    @Test
    void aRepSeesOwnAndTeamLeadsAndNobodySeesAnotherCompanys() {
        Answer added =
                world.somchai().post("/leads", lead("ลับ", "secret@doi.example")).expect(201);
        String path = "/leads/" + added.text("/id");
        world.malee().get(path).expect(200);
        world.ann().get(path).expect(200);
        world.krit().get(path).expect(404);
        world.olga().get(path).expect(404);
        world.olga().patch(path, Map.of("source", "stolen")).expect(404);
        world.krit().post(path + "/disqualification", Map.of("reason", "no")).expect(404);
        world.krit().post(path + "/conversion", Map.of()).expect(404);
        assertThat(
                        world.krit()
                                .get("/leads?limit=200")
                                .expect(200)
                                .at("/items")
                                .valueStream()
                                .map(lead -> lead.path("id").asString()))
                .doesNotContain(added.text("/id"));
    }

    @Test
    void aLeadBecomesADealThatKeepsWhatIsKnown() {
        Answer added =
                world.somchai()
                        .post("/leads", lead("กมลา ทองดี", "kamala@doi.example"))
                        .expect(201);
        String path = "/leads/" + added.text("/id");
        Answer converted =
                world.somchai().post(path + "/conversion", Map.of("process", "basic")).expect(201);
        Answer deal = world.somchai().get("/deals/" + converted.text("/deal")).expect(200);
        assertThat(deal.text("/organisation/name")).isEqualTo("บริษัท ไร่กาแฟดอยช้าง จำกัด");
        assertThat(deal.text("/contact/email")).isEqualTo("kamala@doi.example");
        assertThat(deal.text("/source")).isEqualTo("งานกาแฟ");
        Answer lead = world.somchai().get(path).expect(200);
        assertThat(lead.text("/status")).isEqualTo("converted");
        assertThat(lead.text("/ending/deal")).isEqualTo(converted.text("/deal"));
        world.somchai().post(path + "/conversion", Map.of("process", "basic")).expect(409);
    }

    @Test
    void thatALeadIsNewIsVerifiedInItsDealByTheDecision() {
        Answer added =
                world.somchai()
                        .post("/leads", Map.of("person", Map.of("name", "ผู้ไม่ซ้ำใคร ยอดเดี่ยว")))
                        .expect(201);
        Answer converted =
                world.somchai()
                        .post(
                                "/leads/" + added.text("/id") + "/conversion",
                                Map.of("process", "basic"))
                        .expect(201);
        Answer list =
                world.somchai().get("/deals/" + converted.text("/deal") + "/checklist").expect(200);
        assertThat(list.text("/stages/0/items/0/key")).isEqualTo("lead-unique");
        assertThat(list.text("/stages/0/items/0/state")).isEqualTo("open");
        assertThat(list.text("/stages/0/items/0/evidence/0/sensor")).isEqualTo("leads.unique");
    }

    @Test
    void aLeadIsDisqualifiedWithAReasonAndTakenBack() {
        Answer added =
                world.somchai().post("/leads", lead("วินัย", "winai@doi.example")).expect(201);
        String path = "/leads/" + added.text("/id");
        world.somchai().post(path + "/disqualification", Map.of()).expect(422);
        Answer out =
                world.somchai()
                        .post(path + "/disqualification", Map.of("reason", "ไม่มีงบ"))
                        .expect(201);
        assertThat(out.text("/status")).isEqualTo("disqualified");
        assertThat(out.text("/ending/reason")).isEqualTo("ไม่มีงบ");
        world.somchai().post(path + "/disqualification", Map.of("reason", "again")).expect(409);
        world.somchai().delete(path + "/disqualification").expect(204);
        world.somchai().delete(path + "/disqualification").expect(409);
        assertThat(world.somchai().get(path).text("/status")).isEqualTo("open");
    }

    @Test
    void aListIsFilteredAndPaged() {
        for (int number = 0; number < 3; number++) {
            world.ploy()
                    .post(
                            "/leads",
                            Map.of(
                                    "person",
                                    Map.of("name", "ผู้มาเยือน " + number),
                                    "source",
                                    "the list's own"))
                    .expect(201);
        }
        String asked =
                "/leads?source=the%20list%27s%20own&status=open&owner=" + Person.PLOY.email();
        Answer page = world.ploy().get(asked + "&limit=2").expect(200);
        assertThat(page.at("/items").size()).isEqualTo(2);
        assertThat(page.text("/items/0/person/name")).isEqualTo("ผู้มาเยือน 2");
        Answer next = world.ploy().get(asked + "&limit=2&after=" + page.text("/next")).expect(200);
        assertThat(next.at("/items").size()).isEqualTo(1);
        assertThat(next.at("/next").isNull()).isTrue();
        world.ploy().get("/leads?status=lost").expect(422);
    }

    @Test
    void aSearchFindsMistypedNamesAndNamesInTheOtherScript() {
        String id =
                world.somchai()
                        .post("/leads", lead("ปิยะดา สมบูรณ์พร", "piyada@find.example"))
                        .expect(201)
                        .text("/id");
        for (String words : List.of("ปิยะดา สมบูรณพร", "Piyada", "piyada@find.example")) {
            Answer found =
                    world.somchai()
                            .get("/leads?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                            .expect(200);
            assertThat(found.at("/items").valueStream().map(lead -> lead.path("id").asString()))
                    .as(words)
                    .contains(id);
        }
        Answer others = world.krit().get("/leads?q=Piyada").expect(200);
        assertThat(others.at("/items").size()).isZero();
    }

    @Test
    void whoMayBeTheSameIsLookedForAgainWhenALeadIsChanged() {
        Answer known =
                world.somchai()
                        .post(
                                "/leads",
                                Map.of(
                                        "person",
                                        Map.of(
                                                "name", "Wichai Lookedfor",
                                                "email", "wichai@again.example")))
                        .expect(201);
        Answer added =
                world.somchai()
                        .post("/leads", Map.of("person", Map.of("name", "Khun Unheardof")))
                        .expect(201);
        assertThat(added.at("/duplicates").size()).isZero();
        String path = "/leads/" + added.text("/id");
        world.somchai()
                .patch(
                        path,
                        Map.of(
                                "person",
                                Map.of(
                                        "name",
                                        "Wichai Lookedfor",
                                        "email",
                                        "wichai@again.example")))
                .expect(200);
        assertThat(world.somchai().get(path).expect(200).text("/duplicates/0/id"))
                .isEqualTo(known.text("/id"));
        assertThat(undecided()).contains(added.text("/id"));
    }

    private List<String> undecided() {
        return world.somchai()
                .get("/leads?undecided=true&limit=200")
                .expect(200)
                .at("/items")
                .findValuesAsString("id");
    }
}
