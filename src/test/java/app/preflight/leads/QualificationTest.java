package app.preflight.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The criteria of a company that nothing else is tested in. */
@InTheWorld
class QualificationTest {

    private final World world;

    QualificationTest(World world) {
        this.world = world;
    }

    private static Map<String, ?> rule(
            String field, String operator, Object value, boolean must, int weight) {
        return Map.of(
                "field",
                field,
                "operator",
                operator,
                "value",
                value,
                "must",
                must,
                "weight",
                weight);
    }

    private static final Map<String, ?> RULES =
            Map.of(
                    "rules",
                    List.of(
                            rule("organisation.province", "one-of", "เชียงใหม่, ลำพูน", true, 3),
                            rule("fields.employees", "at-least", 50, true, 4),
                            rule("source", "is", "Fair", false, 2),
                            rule("person.phone", "present", "", false, 1)));

    private String lead(Map<String, ?> facts) {
        return "/leads/" + world.pim().post("/leads", facts).expect(201).text("/id");
    }

    private Answer qualification(String lead) {
        return world.pim().get(lead + "/qualification").expect(200);
    }

    @Test
    void eachRuleIsMetNotMetOrUnknown() {
        world.pim().put("/qualification-criteria", RULES).expect(200);
        String fitting =
                lead(
                        Map.of(
                                "person", Map.of("name", "ดวงใจ", "phone", "053 111 222"),
                                "organisation", Map.of("name", "ผ้าทอ", "province", "ลำพูน"),
                                "fields", Map.of("employees", "1,200")));
        Answer found = qualification(fitting);
        assertThat(found.text("/verdict")).isEqualTo("met");
        assertThat(found.at("/score").asInt()).isEqualTo(80);
        assertThat(found.text("/findings/2/result")).isEqualTo("unknown");

        String small =
                lead(
                        Map.of(
                                "organisation", Map.of("name", "ร้านเล็ก", "province", "เชียงใหม่"),
                                "fields", Map.of("employees", 3)));
        assertThat(qualification(small).text("/verdict")).isEqualTo("not-met");
        assertThat(qualification(small).text("/findings/1/actual")).isEqualTo("3");

        String unknown = lead(Map.of("organisation", Map.of("name", "ไม่รู้อะไรเลย")));
        assertThat(qualification(unknown).text("/verdict")).isEqualTo("unknown");
    }

    @Test
    void aVersionIsMadeOnlyByOtherRules() {
        int version = world.pim().put("/qualification-criteria", RULES).at("/version").asInt();
        assertThat(
                        world.pim()
                                .put("/qualification-criteria", RULES)
                                .expect(200)
                                .at("/version")
                                .asInt())
                .isEqualTo(version);
        world.ton().put("/qualification-criteria", RULES).expect(403);
        world.ton().get("/qualification-criteria").expect(200);
    }

    @Test
    void aRuleThatCannotBeAskedIsRefused() {
        Map<String, ?> wrong =
                Map.of(
                        "rules",
                        List.of(
                                rule("organisation.colour", "is", "red", true, 1),
                                rule("fields.income", "at-least", "much", true, 1),
                                rule("source", "resembles", "x", true, 1),
                                rule("source", "is", "", true, 11)));
        Answer refused = world.pim().put("/qualification-criteria", wrong).expect(422);
        assertThat(refused.at("/errors").valueStream().map(error -> error.path("field").asString()))
                .contains(
                        "rules[0].field",
                        "rules[1].value",
                        "rules[2].operator",
                        "rules[3].value",
                        "rules[3].weight");
    }

    @Test
    void rulesAreTriedOnExistingLeadsWithoutBeingPublished() {
        lead(Map.of("organisation", Map.of("name", "ลองดู", "province", "ตราด")));
        int before = world.pim().get("/qualification-criteria").at("/version").asInt();
        Answer tried =
                world.pim()
                        .post(
                                "/qualification-criteria/trials",
                                Map.of(
                                        "rules",
                                        List.of(
                                                rule(
                                                        "organisation.province",
                                                        "is",
                                                        "ตราด",
                                                        true,
                                                        1))))
                        .expect(200);
        assertThat(tried.at("/met").asInt()).isPositive();
        assertThat(tried.at("/leads").asInt())
                .isEqualTo(
                        tried.at("/met").asInt()
                                + tried.at("/notMet").asInt()
                                + tried.at("/unknown").asInt());
        assertThat(world.pim().get("/qualification-criteria").at("/version").asInt())
                .isEqualTo(before);
    }

    @Test
    void aDealWhoseLeadMeetsTheCriteriaShowsItAsEvidence() {
        world.pim().put("/qualification-criteria", RULES).expect(200);
        String lead =
                lead(
                        Map.of(
                                "organisation",
                                        Map.of("name", "ร่มบ่อสร้าง", "province", "เชียงใหม่"),
                                "fields", Map.of("employees", 50)));
        String deal =
                world.pim()
                        .post(lead + "/conversion", Map.of("process", "basic"))
                        .expect(201)
                        .text("/deal");
        Answer list = world.pim().get("/deals/" + deal + "/checklist").expect(200);
        assertThat(list.text("/stages/0/items/1/evidence/0/sensor")).isEqualTo("leads.fits");
    }
}
