package app.preflight.duplicates.merges;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Persons and organisations, with the deals that hang on them. */
@InTheWorld
class CustomerMergesTest {

    private final World world;

    CustomerMergesTest(World world) {
        this.world = world;
    }

    private Sale deal(String organisation, Map<String, ?> contact) {
        return Sale.open(
                world.somchai(),
                "basic",
                Map.of("organisation", Map.of("name", organisation), "contact", contact));
    }

    private String organisation(String name) {
        return known("organisation", Map.of("organisation", Map.of("name", name)));
    }

    private String person(String name, String email) {
        return known("person", Map.of("person", Map.of("name", name, "email", email)));
    }

    /** The likeliest of those known. */
    private String known(String kind, Map<String, ?> profile) {
        return world.somchai()
                .post("/duplicate-checks", profile)
                .expect(200)
                .at("/candidates")
                .valueStream()
                .filter(candidate -> candidate.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private Answer merge(String kind, String keep, String merge, String... fields) {
        return world.malee()
                .post(
                        "/merges",
                        Map.of(
                                "kind",
                                kind,
                                "keep",
                                keep,
                                "merge",
                                merge,
                                "fields",
                                List.of(fields)));
    }

    private void undo(Answer merge) {
        world.malee().delete("/merges/" + merge.text("/id")).expect(204);
    }

    private List<String> found(String words) {
        return world.somchai().get("/deals?q=" + words).expect(200).texts("/items", "id");
    }

    private static String organisationOf(Sale deal) {
        return deal.facts().text("/organisation/name");
    }

    @Test
    void theDealsOfAnOrganisationMoveAlongAndBack() {
        Sale kept =
                deal("Zephyrline Pumps", Map.of("name", "คุณเอก", "email", "ek@zephyr.example"));
        Sale moved =
                deal("Quorvex Turbines", Map.of("name", "คุณโท", "email", "to@quorvex.example"));
        Answer before = moved.facts();
        Answer merge =
                merge(
                                "organisation",
                                organisation("Zephyrline Pumps"),
                                organisation("Quorvex Turbines"))
                        .expect(201);
        assertThat(organisationOf(moved)).isEqualTo("Zephyrline Pumps");
        assertThat(moved.facts().etag()).isNotEqualTo(before.etag());
        assertThat(moved.facts().text("/contact/name")).isEqualTo("คุณโท");
        assertThat(found("Zephyrline")).contains(kept.id(), moved.id());
        assertThat(found("Quorvex%20Turbines")).isEmpty();
        undo(merge);
        assertThat(organisationOf(moved)).isEqualTo("Quorvex Turbines");
        assertThat(organisationOf(kept)).isEqualTo("Zephyrline Pumps");
        assertThat(found("Zephyrline")).containsExactly(kept.id());
        assertThat(found("Quorvex%20Turbines")).containsExactly(moved.id());
    }

    @Test
    void aNameThatIsTakenIsThatOfAllItsDealsUntilItIsUndone() {
        Sale deal = deal("Grimble Foods", Map.of("name", "คุณตรี"));
        deal("Grimbleby Foods Public", Map.of("name", "คุณจัตวา"));
        Answer merge =
                merge(
                                "organisation",
                                organisation("Grimble Foods"),
                                organisation("Grimbleby Foods Public"),
                                "name")
                        .expect(201);
        assertThat(organisationOf(deal)).isEqualTo("Grimbleby Foods Public");
        assertThat(found("Grimbleby")).contains(deal.id());
        undo(merge);
        assertThat(organisationOf(deal)).isEqualTo("Grimble Foods");
        assertThat(found("Grimbleby")).doesNotContain(deal.id());
    }

    @Test
    void aDealThatWasMovedElsewhereSinceStaysThere() {
        deal("Xandrel Mills", Map.of("name", "คุณเบญจ"));
        Sale moved = deal("Yorvik Grain", Map.of("name", "คุณฉอ"));
        Answer merge =
                merge("organisation", organisation("Xandrel Mills"), organisation("Yorvik Grain"))
                        .expect(201);
        world.somchai()
                .patch(moved.path(), Map.of("organisation", Map.of("name", "Wendover Silos")))
                .expect(200);
        undo(merge);
        assertThat(organisationOf(moved)).isEqualTo("Wendover Silos");
    }

    @Test
    void theNameOfOneThatWasMergedLeadsToTheEndOfItsMerges() {
        deal("Ulmer Optics", Map.of("name", "คุณสัต"));
        deal("Vandorn Optik", Map.of("name", "คุณอัฐ"));
        deal("Tessaly Lenses", Map.of("name", "คุณนพ"));
        String end = organisation("Ulmer Optics");
        String middle = organisation("Vandorn Optik");
        merge("organisation", middle, organisation("Tessaly Lenses")).expect(201);
        merge("organisation", end, middle).expect(201);
        Sale later = deal("tessaly lenses", Map.of("name", "คุณทศ"));
        assertThat(organisationOf(later)).isEqualTo("Ulmer Optics");
    }

    @Test
    void theDealsOfAPersonMoveAlongAndBackAlsoAfterEdits() {
        Sale kept = deal("Ferrow Glass", Map.of("name", "Thaksaporn Ngamdee"));
        Sale moved =
                deal(
                        "Ferrow Glass",
                        Map.of("name", "ทักษพร งามดี", "email", "thak@ferrow.example"));
        String keep = known("person", contactAt("Thaksaporn Ngamdee", "Ferrow Glass"));
        String merge = person("ทักษพร งามดี", "thak@ferrow.example");
        Answer merged = merge("person", keep, merge).expect(201);
        assertThat(moved.facts().text("/contact/name")).isEqualTo("Thaksaporn Ngamdee");
        assertThat(kept.facts().text("/contact/email")).isEqualTo("thak@ferrow.example");
        assertThat(found("Thaksaporn")).contains(kept.id(), moved.id());
        world.somchai().patch(kept.path(), Map.of("title", "เตาหลอมใหม่")).expect(200);
        undo(merged);
        assertThat(moved.facts().text("/contact/name")).isEqualTo("ทักษพร งามดี");
        assertThat(kept.facts().text("/contact/name")).isEqualTo("Thaksaporn Ngamdee");
        assertThat(kept.facts().at("/contact/email").isNull()).isTrue();
    }

    @Test
    void aPersonWhomNoDealNamesIsMergedAsWell() {
        Sale deal = deal("Halvard Ropes", Map.of("name", "Siriwan Paisan"));
        String keep = known("person", contactAt("Siriwan Paisan", "Halvard Ropes"));
        world.somchai()
                .patch(
                        deal.path(),
                        Map.of("contact", Map.of("name", "ประภาส ดำรง", "phone", "02 555 0199")))
                .expect(200);
        String merge = known("person", contactAt("ประภาส ดำรง", "Halvard Ropes"));
        world.somchai().sendJson("PATCH", deal.path(), "{\"contact\":null}").expect(200);
        Answer merged = merge("person", keep, merge, "phone").expect(201);
        undo(merged);
    }

    private static Map<String, ?> contactAt(String name, String organisation) {
        return Map.of("person", Map.of("name", name), "organisation", Map.of("name", organisation));
    }

    @Test
    void managersMergeCustomersRepsReadOfItAndOthersKnowNothing() {
        deal("Ostrava Kilns", Map.of("name", "คุณแดง"));
        deal("Pelham Bricks", Map.of("name", "คุณดำ"));
        Map<String, ?> request =
                Map.of(
                        "kind", "organisation",
                        "keep", organisation("Ostrava Kilns"),
                        "merge", organisation("Pelham Bricks"));
        world.somchai().post("/merges", request).expect(403);
        world.olga().post("/merges", request).expect(404);
        Answer merge = world.malee().post("/merges", request).expect(201);
        String path = "/merges/" + merge.text("/id");
        world.somchai().get(path).expect(200);
        world.somchai().delete(path).expect(403);
        world.olga().get(path).expect(404);
        world.malee().post("/merges", request).expect(409);
        world.ann().delete(path).expect(204);
    }
}
