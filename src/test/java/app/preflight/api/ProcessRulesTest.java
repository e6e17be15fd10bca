package app.preflight.api;

import static app.preflight.world.Library.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which process a deal gets. */
@InTheWorld
class ProcessRulesTest {

    private static final Map<String, ?> LARGE =
            Map.of("value", Map.of("amount", "1500000", "currency", "THB"));

    private final World world;
    private final Caller rin;
    private final Caller joe;

    ProcessRulesTest(World world) {
        this.world = world;
        this.rin = world.as(Person.RIN);
        this.joe = world.as(Person.JOE);
    }

    @BeforeEach
    void rules() {
        rin.put(
                        "/process-rules",
                        Map.of(
                                "rules",
                                List.of(
                                        rule("complex", where("amount", "at-least", "1000000")),
                                        rule("basic", where("source", "is", "Fair")),
                                        rule(
                                                "complex",
                                                where("product", "is", "Filling line"),
                                                where("decision-makers", "at-least", "3"))),
                                "fallback",
                                "basic"))
                .expect(200);
    }

    private static Map<String, Object> rule(String process, Map<?, ?>... clauses) {
        return Map.of("condition", List.of(clauses), "process", process);
    }

    @Test
    void theFirstRuleThatFitsGivesTheProcessAndSaysWhy() {
        Answer large = joe.post("/process-choices", LARGE).expect(200);
        assertThat(large.text("/process")).isEqualTo("complex");
        assertThat(large.at("/rule").asInt()).isEqualTo(1);
        assertThat(large.text("/reason")).isEqualTo("the amount is at least 1,000,000");
        Map<String, Object> fair = new HashMap<>(LARGE);
        fair.put("source", "fair");
        assertThat(joe.post("/process-choices", fair).at("/rule").asInt()).isEqualTo(1);
        fair.remove("value");
        assertThat(joe.post("/process-choices", fair).at("/rule").asInt()).isEqualTo(2);
        Answer both =
                joe.in("th")
                        .post(
                                "/process-choices",
                                Map.of("product", "FILLING LINE", "decisionMakers", 3));
        assertThat(both.text("/process")).isEqualTo("complex");
        assertThat(both.text("/reason"))
                .isEqualTo("สินค้าคือ Filling line และ จำนวนผู้ตัดสินใจตั้งแต่ 3 ขึ้นไป");
    }

    @Test
    void whatIsNotKnownFitsNoRule() {
        Answer nothing = joe.post("/process-choices", Map.of()).expect(200);
        assertThat(nothing.text("/process")).isEqualTo("basic");
        assertThat(nothing.at("/rule").isNull()).isTrue();
        assertThat(
                        joe.post("/process-choices", Map.of("product", "Filling line"))
                                .at("/rule")
                                .isNull())
                .isTrue();
    }

    @Test
    void aDealWithoutAProcessGetsTheOneOfTheRules() {
        assertThat(open(LARGE).expect(201).text("/process/key")).isEqualTo("complex");
        assertThat(open(Map.of()).expect(201).text("/process/key")).isEqualTo("basic");
    }

    @Test
    void whoeverChoosesAnotherSaysWhyAndTheTimelineTellsIt() {
        Map<String, Object> facts = new HashMap<>(LARGE);
        facts.put("process", "basic");
        assertThat(open(facts).wrongFields()).containsExactly("processReason");
        facts.put("processReason", "ลูกค้าเดิม สั่งซ้ำ");
        Answer opened = open(facts).expect(201);
        assertThat(opened.text("/process/key")).isEqualTo("basic");
        String deal = "/deals/" + opened.text("/id");
        Answer event = joe.get(deal + "/events?type=deal-opened").expect(200);
        assertThat(event.text("/items/0/instead")).isEqualTo("complex");
        assertThat(event.text("/items/0/reason")).isEqualTo("ลูกค้าเดิม สั่งซ้ำ");
        assertThat(world.signedIn(Person.JOE).get(deal + "/timeline").body())
                .contains("Another process than the rules give: ลูกค้าเดิม สั่งซ้ำ");
    }

    @Test
    void whoeverNamesTheOneOfTheRulesNeedsNoReason() {
        Map<String, Object> facts = new HashMap<>(LARGE);
        facts.put("process", "complex");
        Answer opened = open(facts).expect(201);
        Answer events = joe.get("/deals/" + opened.text("/id") + "/events").expect(200);
        assertThat(events.at("/items/0").has("instead")).isFalse();
    }

    @Test
    void whereThereAreNoRulesADealNamesItsProcessAsEver() {
        assertThat(world.somchai().post("/process-choices", LARGE).at("/process").isNull())
                .isTrue();
        assertThat(world.somchai().post("/deals", deal(LARGE)).wrongFields())
                .containsExactly("process");
    }

    @Test
    void rulesThatCannotBeTakenNameEachField() {
        assertThat(wrongFields(rule("basic"), rule("basic", where("weather", "is", "fine"))))
                .containsExactlyInAnyOrder("rules[0].condition", "rules[1].condition[0].fact");
        assertThat(
                        wrongFields(
                                rule("none-such", where("amount", "at-least", "much")),
                                rule("basic", where("product", "at-least", "x"))))
                .containsExactlyInAnyOrder(
                        "rules[0].condition[0].value",
                        "rules[0].process",
                        "rules[1].condition[0].is",
                        "fallback");
        assertThat(joe.post("/process-choices", LARGE).at("/rule").asInt()).isEqualTo(1);
    }

    private List<String> wrongFields(Map<?, ?>... rules) {
        return rin.put("/process-rules", Map.of("rules", List.of(rules))).wrongFields();
    }

    @Test
    void onlyAdminsWriteThemAndNobodyWritesOverAnothersChange() {
        joe.put("/process-rules", Map.of("rules", List.of())).expect(403);
        String seen = rin.get("/process-rules").expect(200).etag();
        rules();
        rin.ifMatch(seen).put("/process-rules", Map.of("rules", List.of())).expect(412);
        assertThat(world.olga().get("/process-rules").expect(200).at("/rules").isEmpty()).isTrue();
    }

    @Test
    void thePageShowsThemInWordsMovesThemAndTriesThemOut() {
        Browser page = world.signedIn(Person.RIN);
        assertThat(page.get("/processes/rules").expect(200).body())
                .contains("Where the amount is at least 1,000,000:", "Where no rule fits");
        String tried =
                "?value.amount=2,000,000&value.currency=THB&product=&source=&decisionMakers=";
        assertThat(page.get("/processes/rules" + tried).expect(200).body())
                .contains("Rule 1 fits: the amount is at least 1,000,000.");

        page.post("/processes/rules/2/position", form(Map.of("to", "up"))).expect(303);
        assertThat(rin.get("/process-rules").text("/rules/0/process")).isEqualTo("basic");
        page.post("/processes/rules/1/deletion", form(Map.of())).expect(303);
        page.post("/processes/rules/fallback", form(Map.of("process", "complex"))).expect(303);
        Answer left = rin.get("/process-rules");
        assertThat(left.at("/rules").size()).isEqualTo(2);
        assertThat(left.text("/fallback")).isEqualTo("complex");
    }

    @Test
    void aRuleIsAddedAndChangedByItsFormAndComesBackWithWhatIsWrong() {
        Browser page = world.signedIn(Person.RIN);
        Map<String, String> rule = new LinkedHashMap<>();
        rule.put("condition[0].fact", "product");
        rule.put("condition[0].is", "is");
        rule.put("condition[0].value", "Label");
        rule.put("process", "complex");
        page.post("/processes/rules", form(rule)).expect(303);
        assertThat(rin.get("/process-rules").text("/rules/3/condition/0/value")).isEqualTo("Label");
        rule.put("condition[0].fact", "amount");
        rule.put("condition[0].is", "below");
        assertThat(page.post("/processes/rules/4", form(rule)).expect(422).body())
                .contains("rule-4-condition[0].value-error", "Enter an amount", "Label");
        rule.put("condition[0].value", "5,000");
        page.post("/processes/rules/4", form(rule)).expect(303);
        assertThat(rin.get("/process-rules").text("/rules/3/condition/0/fact")).isEqualTo("amount");
        page.post("/processes/rules/9", form(rule)).expect(404);
        assertThat(page.post("/processes/rules", form(Map.of("process", "basic"))).status())
                .isEqualTo(422);
        world.signedIn(Person.JOE).get("/processes/rules").expect(403);
    }

    @Test
    void whoeverComesSecondIsToldAndLosesNothing() {
        Browser page = world.signedIn(Person.RIN);
        Map<String, String> late =
                Map.of(
                        "revision", "0",
                        "condition[0].fact", "product",
                        "condition[0].is", "is",
                        "condition[0].value", "Too late",
                        "process", "complex");
        for (String path : List.of("/processes/rules", "/processes/rules/1")) {
            assertThat(page.post(path, late).expect(409).body())
                    .contains("Somebody else has changed the rules", "Too late");
        }
        assertThat(rin.get("/process-rules").text("/rules/0/condition/0/fact")).isEqualTo("amount");
    }

    @Test
    void theFormOfANewDealProposesTheProcessAndLeavesTheChoice() {
        Browser page = world.signedIn(Person.JOE);
        assertThat(page.get("/deals/new").expect(200).body())
                .contains("By the rules", "Reason, where you choose another process");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("value.amount", "2,000,000");
        typed.put("value.currency", "THB");
        assertThat(page.post("/deals/process-choices", typed).expect(200).body())
                .contains("because the amount is at least 1,000,000");
        typed.put("title", "ไลน์บรรจุ");
        typed.put("organisation.name", "ไร่องุ่น");
        typed.put("process", "basic");
        assertThat(page.post("/deals", typed).expect(422).body())
                .contains("processReason-error", "Say why you choose this one");
        typed.put("process", "");
        String place = page.post("/deals", typed).expect(303).header("Location").orElseThrow();
        assertThat(joe.get(place.substring(place.indexOf("/deals"))).text("/process/key"))
                .isEqualTo("complex");
    }

    private Map<String, String> form(Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("revision", rin.get("/process-rules").etag().replace("\"", ""));
        return form;
    }

    private Answer open(Map<String, ?> facts) {
        return joe.post("/deals", deal(facts));
    }

    private static Map<String, Object> deal(Map<String, ?> facts) {
        Map<String, Object> deal = new HashMap<>(facts);
        deal.put("title", "ไลน์บรรจุ");
        deal.put("organisation", Map.of("name", "ไร่องุ่น"));
        return deal;
    }
}
