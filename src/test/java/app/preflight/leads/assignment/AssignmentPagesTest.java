package app.preflight.leads.assignment;

import static app.preflight.leads.assignment.Office.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;

/** An admin writes the rules in forms, without any script. */
@InTheWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentPagesTest {

    private static final String PAGE = "/leads/assignment";

    private final Office office;
    private final Browser wan;

    AssignmentPagesTest(World world, BeanFactory beans) {
        this.office = Office.open(world, beans);
        this.wan = office.browser("Wan");
    }

    @BeforeEach
    void noRules() {
        office.rules(List.of());
        wan.get(PAGE).expect(200);
    }

    private String revision() {
        return office.wan().get("/lead-assignment").expect(200).etag().replace("\"", "");
    }

    private Map<String, String> with(Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("revision", revision());
        return all;
    }

    private Map<String, String> rule(String name, String province, String person) {
        return with(
                Map.of(
                        "name",
                        name,
                        "conditions[0].field",
                        "organisation.province",
                        "conditions[0].operator",
                        "is",
                        "conditions[0].value",
                        province,
                        "conditions[1].operator",
                        "is",
                        "owners",
                        office.id(person)));
    }

    private List<String> names() {
        return office.wan().get("/lead-assignment").texts("/rules", "name");
    }

    @Test
    void rulesAreAddedChangedOrderedAndRemoved() {
        wan.post(PAGE, rule("One", "ตรัง", "Lek")).expect(303);
        wan.post(PAGE, rule("Two", "ตราด", "Dao")).expect(303);
        assertThat(names()).containsExactly("One", "Two");
        wan.post(PAGE + "/2/position", with(Map.of("to", "up"))).expect(303);
        assertThat(names()).containsExactly("Two", "One");
        String id = office.wan().get("/lead-assignment").text("/rules/0/id");
        wan.post(PAGE + "/1", rule("Second", "ตาก", "Krit")).expect(303);
        Answer changed = office.wan().get("/lead-assignment");
        assertThat(changed.text("/rules/0/id")).isEqualTo(id);
        assertThat(changed.text("/rules/0/conditions/0/value")).isEqualTo("ตาก");
        assertThat(changed.text("/rules/0/owners/0")).isEqualTo(office.id("Krit"));
        wan.post(PAGE + "/2/deletion", with(Map.of())).expect(303);
        assertThat(names()).containsExactly("Second");
        wan.post(PAGE + "/2/deletion", with(Map.of())).expect(404);
    }

    @Test
    void somebodyMayGetAllOthers() {
        wan.post(PAGE + "/others", with(Map.of("owners", office.id("Nuch")))).expect(303);
        assertThat(office.wan().get("/lead-assignment").text("/others/0"))
                .isEqualTo(office.id("Nuch"));
        wan.post(PAGE + "/others", with(Map.of())).expect(303);
        assertThat(office.wan().get("/lead-assignment").at("/others").size()).isZero();
    }

    @Test
    void whatIsWrongIsToldBesideTheFormAndNothingTypedIsLost() {
        Map<String, String> wrong =
                with(
                        Map.of(
                                "name", "Half a rule",
                                "conditions[0].field", "fields.size",
                                "conditions[0].operator", "at-least",
                                "conditions[0].value", "plenty"));
        assertThat(wan.post(PAGE, wrong).expect(422).body())
                .contains("Half a rule", "plenty", "rule-0-conditions[0].value-error")
                .contains("rule-0-owners-error");
        assertThat(names()).isEmpty();
    }

    @Test
    void whoeverComesSecondIsToldAndLosesNothing() {
        Map<String, String> second = rule("Too late", "ตรัง", "Lek");
        wan.post(PAGE, rule("First", "ตาก", "Dao")).expect(303);
        assertThat(wan.post(PAGE, second).expect(409).body())
                .contains("Somebody else has changed the rules", "Too late");
        assertThat(names()).containsExactly("First");
    }

    @Test
    void thePageSaysWhoIsNextAndWhereOpenLeadsWouldGo() {
        office.rules(
                List.of(
                        office.rule("Pages", where("source", "is", "paged"), "Lek", "Mek", "Krit"),
                        office.rule("Same", where("source", "is", "paged"), "Dao"),
                        office.rule("Nobody", where("source", "is", "none"), "Mek")));
        for (String name : List.of("Arun", "Boon", "Chai")) {
            Map<String, ?> lead =
                    Map.of("person", Map.of("name", name), "source", "paged", "owner", "rules");
            office.wan().post("/leads", lead).expect(201);
        }
        String page = wan.get(PAGE).expect(200).body();
        assertThat(page)
                .contains("3 open leads fit, 3 would go here")
                .contains("3 open leads fit, none would go here")
                .contains("Nobody of these can sign in")
                .containsPattern("Krit</span><span class=\"tag tag-next\">next")
                .containsPattern("Mek</span><span class=\"tag tag-lost\">passed over");
    }

    @Test
    void onlyAnAdminComesHere() {
        Browser lek = office.browser("Lek");
        lek.get(PAGE).expect(403);
        lek.get("/leads").expect(200);
        lek.post(PAGE, rule("Mine", "ตรัง", "Lek")).expect(403);
        lek.post(PAGE + "/others", with(Map.of("owners", office.id("Lek")))).expect(403);
        assertThat(names()).isEmpty();
    }
}
