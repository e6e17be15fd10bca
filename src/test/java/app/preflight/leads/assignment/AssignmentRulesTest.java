package app.preflight.leads.assignment;

import static app.preflight.leads.assignment.Office.owner;
import static app.preflight.leads.assignment.Office.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.AtOnce;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;

/** Who gets a lead. */
@InTheWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentRulesTest {

    private static final Map<String, Object> IN_THE_SOUTH =
            where("organisation.province", "one-of", "ภูเก็ต, สงขลา");

    private final World world;
    private final Office office;

    AssignmentRulesTest(World world, BeanFactory beans) {
        this.world = world;
        this.office = Office.open(world, beans);
    }

    private String add(String name, String province) {
        return owner(office.lead(office.wan(), name, province));
    }

    @Test
    void theFirstRuleThatFitsSaysWhoGetsALead() {
        office.rules(
                List.of(
                        office.rule("South", IN_THE_SOUTH, "Krit"),
                        office.rule(
                                "Anywhere", where("organisation.province", "present", ""), "Dao")),
                "Lek");
        assertThat(add("อารี", "สงขลา")).isEqualTo("Krit");
        assertThat(add("บุญมี", "ตาก")).isEqualTo("Dao");
        assertThat(add("ชูใจ", "")).isEqualTo("Lek");
    }

    @Test
    void whatNoRuleFitsStaysWithWhoeverAddsIt() {
        office.rules(List.of(office.rule("South", IN_THE_SOUTH, "Krit")));
        assertThat(add("ดวงดี", "ตาก")).isEqualTo("Wan");
        assertThat(add("เอมอร", "")).isEqualTo("Wan");
    }

    @Test
    void rulesAreAskedOnlyWhereNobodyIsNamed() {
        office.rules(List.of(office.rule("South", IN_THE_SOUTH, "Krit")));
        Map<String, Object> lead = new HashMap<>();
        lead.put("person", Map.of("name", "ฟ้าใส"));
        lead.put("organisation", Map.of("province", "สงขลา"));
        assertThat(owner(office.wan().post("/leads", lead).expect(201))).isEqualTo("Wan");
        lead.put("owner", office.email("Dao"));
        assertThat(owner(office.wan().post("/leads", lead).expect(201))).isEqualTo("Dao");
        String known = "/leads/" + office.lead(office.wan(), "เดิม", "สงขลา").text("/id");
        assertThat(office.wan().patch(known, Map.of("owner", "rules")).wrongFields())
                .containsExactly("owner");
        lead.put("owner", "rules!");
        assertThat(office.wan().post("/leads", lead).wrongFields()).containsExactly("owner");
    }

    @Test
    void severalGetLeadsInTurn() {
        office.rules(List.of(office.rule("South", IN_THE_SOUTH, "Nuch", "Krit", "Lek")));
        List<String> owners =
                IntStream.range(0, 4).mapToObj(number -> add("กิ่ง " + number, "ภูเก็ต")).toList();
        assertThat(owners).containsExactly("Nuch", "Krit", "Lek", "Nuch");
    }

    @Test
    void ofThirtyLeadsAtOnceEachOfThreeGetsTen() throws Exception {
        office.rules(List.of(), "Lek", "Nuch", "Krit");
        List<Callable<String>> thirty =
                IntStream.range(0, 30)
                        .<Callable<String>>mapToObj(
                                number -> () -> add("พร้อมกัน " + number, "ตรัง"))
                        .toList();
        assertThat(
                        AtOnce.all(thirty).stream()
                                .collect(
                                        Collectors.groupingBy(name -> name, Collectors.counting())))
                .isEqualTo(Map.of("Lek", 10L, "Nuch", 10L, "Krit", 10L));
    }

    @Test
    void whoMayNotSignInIsPassedOver() {
        office.rules(List.of(office.rule("South", IN_THE_SOUTH, "Lek", "Mek", "Krit")));
        assertThat(add("หนึ่ง", "สงขลา")).isEqualTo("Lek");
        assertThat(add("สอง", "สงขลา")).isEqualTo("Krit");
        let("deactivation", "Lek");
        assertThat(add("สาม", "สงขลา")).isEqualTo("Krit");
        let("reactivation", "Lek");
        assertThat(add("มาแล้ว", "สงขลา")).isEqualTo("Lek");
    }

    @Test
    void whereNobodyOfARuleIsLeftTheNextOneIsAsked() {
        office.rules(
                List.of(
                        office.rule("South", IN_THE_SOUTH, "Lek", "Mek"),
                        office.rule("Coast", IN_THE_SOUTH, "Dao")));
        let("deactivation", "Lek");
        assertThat(add("สี่", "สงขลา")).isEqualTo("Dao");
        let("deactivation", "Dao");
        assertThat(add("ห้า", "สงขลา")).isEqualTo("Wan");
        let("reactivation", "Lek");
        let("reactivation", "Dao");
    }

    private void let(String act, String name) {
        Browser wan = office.browser("Wan");
        wan.get("/users").expect(200);
        wan.post("/users/" + office.id(name) + "/" + act, Map.of()).expect(303);
    }

    @Test
    void aRuleThatStaysGoesOnWithItsTurn() {
        Answer first =
                office.rules(List.of(office.rule("South", IN_THE_SOUTH, "Lek", "Nuch", "Krit")));
        assertThat(add("ก่อน", "สงขลา")).isEqualTo("Lek");
        Map<String, Object> same = new HashMap<>(office.rule("ใต้", IN_THE_SOUTH, "Lek", "Nuch"));
        same.put("id", first.text("/rules/0/id"));
        office.rules(List.of(same));
        assertThat(add("หลัง", "สงขลา")).isEqualTo("Nuch");
    }

    @Test
    void whatIsReadCanBeWrittenAgain() {
        office.rules(List.of(office.rule("South", IN_THE_SOUTH, "Krit", "Mek")), "Dao");
        Answer read = office.wan().get("/lead-assignment").expect(200);
        assertThat(read.texts("/rules", "name")).containsExactly("South");
        assertThat(read.text("/rules/0/owners/1")).isEqualTo(office.id("Mek"));
        Answer written =
                office.wan()
                        .ifMatch(read.etag())
                        .sendJson("PUT", "/lead-assignment", read.body())
                        .expect(200);
        assertThat(written.body()).isEqualTo(read.body());
        office.wan()
                .ifMatch(read.etag())
                .sendJson("PUT", "/lead-assignment", read.body())
                .expect(412);
    }

    @Test
    void theEventTellsByWhichRuleAndThePageTellsItByItsName() {
        String rule =
                office.rules(List.of(office.rule("ภาคใต้", IN_THE_SOUTH, "Lek")), "Krit")
                        .text("/rules/0/id");
        String lead = "/leads/" + office.lead(office.wan(), "ไหม", "สงขลา").text("/id");
        Answer events = office.wan().get(lead + "/events").expect(200);
        assertThat(events.text("/items/0/assigned/rule")).isEqualTo(rule);
        assertThat(events.text("/items/0/assigned/to")).isEqualTo(office.id("Lek"));
        String other = "/leads/" + office.lead(office.wan(), "แพร", "ตาก").text("/id");
        office.rules(List.of());
        assertThat(office.browser("Wan").get(lead).expect(200).body())
                .contains("assigned to Lek by rule “ภาคใต้”");
        assertThat(office.browser("Wan").get(other).expect(200).body())
                .contains("assigned to Krit by the rules, as all others");
    }

    @Test
    void whatGoesToAnotherTeamIsAnsweredOnceAndThenSeenByItAlone() {
        office.rules(List.of(office.rule("South", IN_THE_SOUTH, "Krit")));
        Answer added = office.lead(office.as("Dao"), "ต่างทีม", "สงขลา");
        assertThat(owner(added)).isEqualTo("Krit");
        String lead = "/leads/" + added.text("/id");
        office.as("Dao").get(lead).expect(404);
        office.as("Dao").get(lead + "/events").expect(404);
        office.as("Lek").get(lead).expect(200);
    }

    @Test
    void onlyAnAdminReadsAndWritesRules() {
        office.as("Lek").get("/lead-assignment").expect(403);
        office.as("Lek").put("/lead-assignment", Map.of("rules", List.of())).expect(403);
    }

    @Test
    void nobodyAndNoRuleOfAnotherCompanyIsKnownHere() {
        Answer ours = office.rules(List.of(office.rule("South", IN_THE_SOUTH, "Krit")));
        assertThat(world.olga().get("/lead-assignment").expect(200).body()).doesNotContain("South");
        assertThat(world.olga().sendJson("PUT", "/lead-assignment", ours.body()).wrongFields())
                .containsExactlyInAnyOrder("rules[0].id", "rules[0].owners[0]");
    }

    @Test
    void whatIsWrongWithARuleIsNamed() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("name", " ");
        wrong.put(
                "conditions",
                List.of(
                        where("organisation.colour", "is", "red"),
                        where("fields.size", "at-least", "many"),
                        where("source", "resembles", "x"),
                        where("source", "is", "")));
        wrong.put("owners", List.of("nobody@nowhere.example", Map.of()));
        Map<String, Object> empty =
                Map.of("name", "Empty", "conditions", List.of(), "owners", List.of());
        Answer refused =
                office.wan()
                        .put(
                                "/lead-assignment",
                                Map.of("rules", List.of(wrong, empty, 7), "others", "Lek"));
        assertThat(refused.wrongFields())
                .containsExactlyInAnyOrder(
                        "rules[0].name",
                        "rules[0].conditions[0].field",
                        "rules[0].conditions[1].value",
                        "rules[0].conditions[2].operator",
                        "rules[0].conditions[3].value",
                        "rules[0].owners[1]",
                        "rules[1].conditions",
                        "rules[1].owners",
                        "rules[2]",
                        "others");
        Map<String, Object> unknown = new HashMap<>(office.rule("New", IN_THE_SOUTH, "Krit"));
        unknown.put("id", UUID.randomUUID().toString());
        unknown.put("owners", List.of("me", "nobody@nowhere.example"));
        assertThat(
                        office.wan()
                                .put("/lead-assignment", Map.of("rules", List.of(unknown)))
                                .wrongFields())
                .containsExactlyInAnyOrder("rules[0].id", "rules[0].owners[1]");
        office.wan().put("/lead-assignment", Map.of()).expect(422);
        office.wan().put("/lead-assignment", List.of()).expect(422);
    }
}
