package app.preflight.duplicates.merges;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class LeadMergesTest {

    private final World world;

    LeadMergesTest(World world) {
        this.world = world;
    }

    private static String lead(Caller caller, Map<String, ?> facts) {
        return caller.post("/leads", facts).expect(201).text("/id");
    }

    private String arunee() {
        return lead(
                world.somchai(),
                Map.of(
                        "person", Map.of("name", "อรุณี แก้วใส", "phone", "081 555 0111"),
                        "fields", Map.of("employees", 12)));
    }

    private String aruneeAgain() {
        return lead(
                world.somchai(),
                Map.of(
                        "person",
                        Map.of(
                                "name", "Arunee Kaewsai",
                                "email", "arunee@kaew.example",
                                "phone", "02 555 0112"),
                        "organisation",
                        Map.of("name", "แก้วใส เซรามิก", "province", "ลำปาง"),
                        "source",
                        "งานบ้านและสวน",
                        "fields",
                        Map.of("employees", 15, "organic", true)));
    }

    private Answer merge(String keep, String merge, String... fields) {
        return world.somchai().post("/merges", request(keep, merge, fields));
    }

    private static Map<String, Object> request(String keep, String merge, String... fields) {
        return Map.of(
                "kind", "lead", "keep", keep, "merge", merge, "fields", Arrays.asList(fields));
    }

    private Answer find(String lead) {
        return world.somchai().get("/leads/" + lead).expect(200);
    }

    private void undo(Answer merge) {
        world.somchai().delete("/merges/" + merge.text("/id")).expect(204);
    }

    private static void assertSameFacts(Answer before, Answer after) {
        for (String part : List.of("/person", "/organisation", "/source", "/fields", "/status")) {
            assertThat(after.at(part)).as(part).isEqualTo(before.at(part));
        }
    }

    @Test
    void theKeptOneTakesWhatItLacksAndWhatIsNamed() {
        String kept = arunee();
        String merged = aruneeAgain();
        Answer merge = merge(kept, merged, "person.name", "fields.employees").expect(201);
        Answer lead = find(kept);
        assertThat(lead.text("/person/name")).isEqualTo("Arunee Kaewsai");
        assertThat(lead.text("/person/phone")).isEqualTo("081 555 0111");
        assertThat(lead.text("/person/email")).isEqualTo("arunee@kaew.example");
        assertThat(lead.text("/organisation/province")).isEqualTo("ลำปาง");
        assertThat(lead.at("/fields/employees").asInt()).isEqualTo(15);
        assertThat(lead.at("/fields/organic").asBoolean()).isTrue();
        assertThat(lead.at("/revision").asInt()).isEqualTo(2);
        assertThat(merge.text("/by/name")).isEqualTo("Somchai");
        assertThat(merge.at("/undone").isNull()).isTrue();
        assertThat(merge.at("/fields").valueStream().map(field -> field.asString()))
                .containsExactlyInAnyOrder(
                        "person.name",
                        "person.email",
                        "organisation.name",
                        "organisation.province",
                        "source",
                        "fields.employees",
                        "fields.organic");
    }

    @Test
    void theMergedOneEndsInTheKeptOneAndBothTellOfIt() {
        String kept = arunee();
        String merged = aruneeAgain();
        Answer merge = merge(kept, merged).expect(201);
        assertThat(merge.header("Location")).hasValue("/api/v1/merges/" + merge.text("/id"));
        Answer ended = find(merged);
        assertThat(ended.text("/status")).isEqualTo("merged");
        assertThat(ended.text("/ending/mergedInto")).isEqualTo(kept);
        assertThat(ended.text("/ending/by/name")).isEqualTo("Somchai");
        for (String lead : List.of(kept, merged)) {
            Answer events = world.somchai().get("/leads/" + lead + "/events").expect(200);
            assertThat(events.text("/items/1/type")).isEqualTo("lead-merged");
            assertThat(events.text("/items/1/merge")).isEqualTo(merge.text("/id"));
        }
    }

    @Test
    void whatIsToStayEmptyStaysEmpty() {
        String kept = arunee();
        Map<String, Object> request = new HashMap<>(request(kept, aruneeAgain()));
        request.put("leave", List.of("person.email", "source"));
        world.somchai().post("/merges", request).expect(201);
        Answer lead = find(kept);
        assertThat(lead.at("/person/email").isNull()).isTrue();
        assertThat(lead.at("/source").isNull()).isTrue();
        assertThat(lead.text("/organisation/name")).isEqualTo("แก้วใส เซรามิก");
    }

    @Test
    void theRegisterForgetsTheMergedOneUntilTheMergeIsUndone() {
        String kept = lead(world.somchai(), person("ปริศนา ธารทิพย์", "prisana@one.example"));
        String merged = lead(world.somchai(), person("ปริศนา ธารทิพย์", "prisana@two.example"));
        Answer merge = merge(kept, merged).expect(201);
        Map<String, ?> asked = person("Prisana Tharnthip", "prisana@two.example");
        assertThat(candidates(asked)).contains(kept).doesNotContain(merged);
        undo(merge);
        assertThat(candidates(asked)).contains(kept, merged);
    }

    private List<String> candidates(Map<String, ?> asked) {
        return world.somchai()
                .post("/duplicate-checks", asked)
                .expect(200)
                .texts("/candidates", "id");
    }

    private static Map<String, ?> person(String name, String email) {
        return Map.of("person", Map.of("name", name, "email", email));
    }

    @Test
    void whereverTheMergedOneWasFoundTheKeptOneStandsInItsPlace() {
        String merged = lead(world.somchai(), person("กัลยา บุญมาก", "kalaya@boon.example"));
        String beside = lead(world.somchai(), person("Kalaya Boonmak", "kalaya@boon.example"));
        String kept = lead(world.somchai(), person("คุณก้อย", "koi@other.example"));
        assertThat(find(beside).texts("/duplicates", "id")).containsExactly(merged);
        Answer merge = merge(kept, merged).expect(201);
        assertThat(find(beside).texts("/duplicates", "id")).containsExactly(kept);
        undo(merge);
        assertThat(find(beside).texts("/duplicates", "id")).containsExactly(merged);
    }

    @Test
    void undoneAtOnceBothAreAsTheyWere() {
        String kept = arunee();
        String merged = aruneeAgain();
        Answer keptBefore = find(kept);
        Answer mergedBefore = find(merged);
        Answer merge = merge(kept, merged, "person.name", "person.phone").expect(201);
        undo(merge);
        assertSameFacts(keptBefore, find(kept));
        assertSameFacts(mergedBefore, find(merged));
        assertThat(find(merged).at("/ending").isNull()).isTrue();
        assertThat(find(kept).etag()).isNotEqualTo(keptBefore.etag());
        Answer undone = world.somchai().get("/merges/" + merge.text("/id")).expect(200);
        assertThat(undone.text("/undone/by/name")).isEqualTo("Somchai");
        assertThat(
                        world.somchai()
                                .get("/leads/" + kept + "/events")
                                .expect(200)
                                .texts("/items", "type"))
                .containsExactly("lead-added", "lead-merged", "merge-undone");
    }

    @Test
    void undoneAfterEditsWhatWasEditedStaysAndTheRestGoesBack() {
        String kept = arunee();
        String merged = aruneeAgain();
        Answer mergedBefore = find(merged);
        Answer merge = merge(kept, merged, "person.name", "person.phone").expect(201);
        world.somchai()
                .patch(
                        "/leads/" + kept,
                        Map.of(
                                "person", Map.of("email", "new@kaew.example"),
                                "organisation", Map.of("zip", "52000")))
                .expect(200);
        undo(merge);
        Answer lead = find(kept);
        assertThat(lead.text("/person/name")).isEqualTo("อรุณี แก้วใส");
        assertThat(lead.text("/person/phone")).isEqualTo("081 555 0111");
        assertThat(lead.text("/person/email")).isEqualTo("new@kaew.example");
        assertThat(lead.at("/organisation/name").isNull()).isTrue();
        assertThat(lead.text("/organisation/zip")).isEqualTo("52000");
        assertThat(lead.at("/fields/employees").asInt()).isEqualTo(12);
        assertThat(lead.at("/fields").has("organic")).isFalse();
        assertSameFacts(mergedBefore, find(merged));
    }

    @Test
    void anUndoLeavesNobodyWithoutAName() {
        String kept = lead(world.somchai(), Map.of("person", Map.of("name", "คุณนก")));
        String merged = lead(world.somchai(), Map.of("organisation", Map.of("name", "ร้านนกฮูก")));
        Answer merge = merge(kept, merged).expect(201);
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("name", null);
        world.somchai().patch("/leads/" + kept, Map.of("person", nobody)).expect(200);
        undo(merge);
        assertThat(find(kept).text("/organisation/name")).isEqualTo("ร้านนกฮูก");
        assertThat(find(merged).text("/status")).isEqualTo("open");
    }

    @Test
    void twoMergesIntoTheSameAreUndoneInAnyOrder() {
        String kept = lead(world.somchai(), Map.of("person", Map.of("name", "คุณเล็ก")));
        String first = lead(world.somchai(), person("คุณเล็ก หนึ่ง", "one@lek.example"));
        String second = lead(world.somchai(), person("คุณเล็ก สอง", "two@lek.example"));
        Answer one = merge(kept, first).expect(201);
        Answer two = merge(kept, second, "person.email").expect(201);
        undo(one);
        assertThat(find(kept).text("/person/email")).isEqualTo("two@lek.example");
        undo(two);
        assertThat(find(kept).at("/person/email").isNull()).isTrue();
    }

    @Test
    void whatIsUndoneIsNotUndoneAgain() {
        Answer merge = merge(arunee(), aruneeAgain()).expect(201);
        undo(merge);
        world.somchai().delete("/merges/" + merge.text("/id")).expect(409);
    }

    @Test
    void whereTheKeptOneWasMergedSinceThatMergeIsUndoneFirst() {
        String first = arunee();
        String middle = aruneeAgain();
        String last = arunee();
        Answer inner = merge(middle, first).expect(201);
        Answer outer = merge(last, middle).expect(201);
        Answer refused = world.somchai().delete("/merges/" + inner.text("/id")).expect(409);
        assertThat(refused.text("/merge")).isEqualTo(outer.text("/id"));
        assertThat(find(first).text("/status")).isEqualTo("merged");
        undo(outer);
        undo(inner);
        assertThat(find(first).text("/status")).isEqualTo("open");
    }

    @Test
    void onlyOpenLeadsAreMergedAndNoneIntoItself() {
        String kept = arunee();
        String ended = aruneeAgain();
        world.somchai()
                .post("/leads/" + ended + "/disqualification", Map.of("reason", "ไม่มีงบ"))
                .expect(201);
        merge(kept, ended).expect(409);
        merge(ended, kept).expect(409);
        assertThat(merge(kept, kept).wrongFields()).containsExactly("merge");
        assertThat(merge(kept, arunee(), "fields.", "colour").wrongFields())
                .containsExactly("fields[0]", "fields[1]");
        assertThat(world.somchai().post("/merges", Map.of("colour", 1)).wrongFields())
                .containsExactlyInAnyOrder("colour", "kind", "keep", "merge");
    }

    @Test
    void whoeverSeesBothLeadsMayMergeThemAndNobodyElse() {
        String norths = arunee();
        String souths = lead(world.krit(), Map.of("person", Map.of("name", "อรุณี ใต้")));
        for (Caller caller : List.of(world.somchai(), world.krit(), world.olga())) {
            caller.post("/merges", request(norths, souths)).expect(404);
        }
        Answer merge = world.ann().post("/merges", request(norths, souths)).expect(201);
        String path = "/merges/" + merge.text("/id");
        for (Caller caller : List.of(world.somchai(), world.krit(), world.olga())) {
            caller.get(path).expect(404);
            caller.delete(path).expect(404);
            assertThat(caller.get("/merges?limit=200").expect(200).texts("/items", "id"))
                    .doesNotContain(merge.text("/id"));
        }
        assertThat(world.ann().get("/merges?kind=lead").expect(200).texts("/items", "id"))
                .contains(merge.text("/id"));
        world.ann().delete(path).expect(204);
    }

    @Test
    void aListOfMergesIsPaged() {
        for (int number = 0; number < 3; number++) {
            merge(arunee(), aruneeAgain()).expect(201);
        }
        Answer page = world.somchai().get("/merges?kind=lead&limit=2").expect(200);
        assertThat(page.at("/items").size()).isEqualTo(2);
        Answer next = world.somchai().get("/merges?kind=lead&limit=2&after=" + page.text("/next"));
        assertThat(next.expect(200).texts("/items", "id"))
                .doesNotContainAnyElementsOf(page.texts("/items", "id"))
                .isNotEmpty();
    }

    @Test
    void aRequestSentTwiceWithOneKeyMergesOnce() {
        Caller cautious =
                world.somchai().with("Idempotency-Key", "merged-once-" + System.nanoTime());
        Map<String, ?> request = request(arunee(), aruneeAgain());
        Answer first = cautious.post("/merges", request).expect(201);
        assertThat(cautious.post("/merges", request).expect(201).text("/id"))
                .isEqualTo(first.text("/id"));
    }
}
