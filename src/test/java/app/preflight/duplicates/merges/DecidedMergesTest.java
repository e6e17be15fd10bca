package app.preflight.duplicates.merges;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a lead that somebody decided is the same as one known. */
@InTheWorld
class DecidedMergesTest {

    private final World world;

    DecidedMergesTest(World world) {
        this.world = world;
    }

    private Answer lead(String name, String email, String source) {
        return world.somchai()
                .post(
                        "/leads",
                        Map.of("person", Map.of("name", name, "email", email), "source", source))
                .expect(201);
    }

    private String known(String name, String email) {
        return world.somchai()
                .post("/leads", Map.of("person", Map.of("name", name, "email", email)))
                .expect(201)
                .text("/id");
    }

    private Answer decide(Answer lead, String verdict, String candidate) {
        return world.somchai()
                .post(
                        "/leads/" + lead.text("/id") + "/duplicate-decisions",
                        Map.of("verdict", verdict, "candidate", candidate));
    }

    private Answer find(String lead) {
        return world.somchai().get("/leads/" + lead).expect(200);
    }

    @Test
    void theSameAsAnotherLeadEndsInThatOneWhichStaysAsItIs() {
        String known = known("จิตรา เพ็ญแข", "jitra@same.example");
        Answer again = lead("Jitra Penkhae", "jitra@same.example", "Fair");
        decide(again, "same", known).expect(201);
        assertThat(find(again.text("/id")).text("/ending/mergedInto")).isEqualTo(known);
        assertThat(find(known).at("/source").isNull()).isTrue();
        decide(again, "same", known).expect(409);
    }

    @Test
    void mergedWithAnotherLeadGivesThatOneWhatItLacks() {
        String known = known("มาลินี ดวงดี", "malinee@merge.example");
        Answer again = lead("Malinee Duangdee", "malinee@merge.example", "Fair");
        decide(again, "merge", known).expect(201);
        assertThat(find(known).text("/source")).isEqualTo("Fair");
        assertThat(find(known).text("/person/name")).isEqualTo("มาลินี ดวงดี");
    }

    @Test
    void aLeadThatHasEndedIsReopenedFirst() {
        String known = known("สุรีย์ ทองคำ", "suree@ended.example");
        Answer again = lead("Suree Thongkham", "suree@ended.example", "Fair");
        world.somchai()
                .post("/leads/" + known + "/disqualification", Map.of("reason", "ไม่มีงบ"))
                .expect(201);
        assertThat(decide(again, "same", known).wrongFields()).containsExactly("candidate");
        assertThat(find(again.text("/id")).text("/status")).isEqualTo("open");
    }

    @Test
    void aLeadThatTheDeciderMayNotSeeCannotBeChosen() {
        String hidden =
                world.krit()
                        .post(
                                "/leads",
                                Map.of(
                                        "person",
                                        Map.of(
                                                "name",
                                                "ดารณี ศรีทอง",
                                                "email",
                                                "daranee@hidden.example")))
                        .expect(201)
                        .text("/id");
        Answer again = lead("Daranee Srithong", "daranee@hidden.example", "Fair");
        assertThat(again.texts("/duplicates", "id")).contains(hidden);
        assertThat(decide(again, "same", hidden).wrongFields()).containsExactly("candidate");
        assertThat(find(again.text("/id")).text("/status")).isEqualTo("open");
    }

    @Test
    void theSameAsACustomersContactStaysOpenAndBecomesThatCustomersDeal() {
        Sale earlier =
                Sale.open(
                        world.somchai(),
                        "basic",
                        Map.of(
                                "organisation",
                                Map.of("name", "Lindqvist Marine"),
                                "contact",
                                Map.of("name", "สมฤดี ชลธาร", "email", "somrudee@lind.example")));
        Answer again = lead("Somrudee Chonlatharn", "somrudee@lind.example", "Fair");
        assertThat(again.text("/duplicates/0/kind")).isEqualTo("person");
        decide(again, "same", again.text("/duplicates/0/id")).expect(201);
        Answer open = find(again.text("/id"));
        assertThat(open.text("/status")).isEqualTo("open");
        assertThat(open.at("/revision").asInt()).isEqualTo(2);
        Answer deal = convert(again);
        assertThat(deal.text("/organisation/name")).isEqualTo("Lindqvist Marine");
        assertThat(deal.at("/contact")).isEqualTo(earlier.facts().at("/contact"));
        assertThat(world.somchai().get("/deals?q=Lindqvist").expect(200).texts("/items", "id"))
                .containsExactlyInAnyOrder(earlier.id(), deal.text("/id"));
    }

    @Test
    void theLastDecisionCounts() {
        Sale.open(
                world.somchai(),
                "basic",
                Map.of(
                        "organisation",
                        Map.of("name", "Mirador Shipping"),
                        "contact",
                        Map.of("name", "อุบล วารี", "email", "ubon@mirador.example")));
        Answer again = lead("Ubon Waree", "ubon@mirador.example", "Fair");
        decide(again, "same", again.text("/duplicates/0/id")).expect(201);
        world.somchai()
                .post(
                        "/leads/" + again.text("/id") + "/duplicate-decisions",
                        Map.of("verdict", "new"))
                .expect(201);
        assertThat(convert(again).text("/organisation/name")).isEqualTo("Ubon Waree");
    }

    private Answer convert(Answer lead) {
        Answer converted =
                world.somchai()
                        .post(
                                "/leads/" + lead.text("/id") + "/conversion",
                                Map.of("process", "basic"))
                        .expect(201);
        return world.somchai().get("/deals/" + converted.text("/deal")).expect(200);
    }
}
