package app.preflight.leads.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class SavedViewsTest {

    private final World world;

    SavedViewsTest(World world) {
        this.world = world;
    }

    private static String keep(Caller caller, String name, boolean shared, Map<String, ?> filters) {
        return caller.post(
                        "/lead-views", Map.of("name", name, "shared", shared, "filters", filters))
                .expect(201)
                .text("/id");
    }

    private void add(String name, String source) {
        world.ploy()
                .post("/leads", Map.of("person", Map.of("name", name), "source", source))
                .expect(201);
    }

    @Test
    void aListIsKeptUnderANameAndSeenAgainAsItWas() {
        add("Vera Viewed", "kept-view");
        add("Otto Otherwise", "another-source");
        Browser ploy = world.signedIn(Person.PLOY);
        Answer kept =
                ploy.post(
                                "/leads/views",
                                Map.of(
                                        "name", "Fair of today",
                                        "source", "kept-view",
                                        "columns", "organisation,person",
                                        "sort", "person"))
                        .expect(303);
        String tab = kept.header("Location").orElseThrow();
        assertThat(ploy.get(tab).expect(200).body())
                .contains("Fair of today", "Vera Viewed", "aria-sort=\"ascending\"")
                .doesNotContain("Otto Otherwise");
    }

    @Test
    void aViewIsSavedRenamedAndDeleted() {
        String id = keep(world.ploy(), "Open ones", false, Map.of("status", "open"));
        Browser ploy = world.signedIn(Person.PLOY);
        ploy.post("/leads/views/" + id, Map.of("view", id, "q", "", "owner", "me")).expect(303);
        ploy.post("/leads/views/" + id + "/name", Map.of("view", id, "name", "Mine")).expect(303);
        Answer view = world.ploy().get("/lead-views/" + id).expect(200);
        assertThat(view.text("/name")).isEqualTo("Mine");
        assertThat(view.text("/filters/owner")).isEqualTo("me");
        assertThat(view.at("/filters/status").isMissingNode()).isTrue();
        ploy.post("/leads/views/" + id + "/deletion", Map.of()).expect(303);
        world.ploy().get("/lead-views/" + id).expect(404);
        assertThat(ploy.get("/leads?view=" + id).expect(200).body())
                .contains("That view is not there any more");
    }

    @Test
    void aNameThatIsMissingOrTakenComesBackWithWhatTheListShows() {
        keep(world.ploy(), "Taken", false, Map.of());
        Browser ploy = world.signedIn(Person.PLOY);
        for (String name : List.of("", "Taken")) {
            String form =
                    ploy.post("/leads/views", Map.of("name", name, "source", "precious"))
                            .expect(422)
                            .body();
            assertThat(form).contains("name=\"source\" value=\"precious\"", "aria-invalid");
        }
        Browser noi = world.signedIn(Person.NOI);
        assertThat(noi.post("/leads/views", Map.of("name", "")).expect(422).body())
                .contains("ชื่อมุมมอง");
        noi.post("/leads/views", Map.of("name", "Taken")).expect(303);
    }

    @Test
    void nobodySeesOrChangesAnothersOwnView() {
        String id = keep(world.ploy(), "Just mine", false, Map.of());
        for (Caller other :
                List.of(world.malee(), world.ann(), world.somchai(), world.krit(), world.olga())) {
            other.get("/lead-views/" + id).expect(404);
            other.put("/lead-views/" + id, Map.of("name", "Yours")).expect(404);
            other.delete("/lead-views/" + id).expect(404);
            assertThat(other.get("/lead-views?limit=200").texts("/items", "id")).doesNotContain(id);
        }
        Browser ann = world.signedIn(Person.ANN);
        ann.post("/leads/views/" + id, Map.of("q", "")).expect(404);
        ann.post("/leads/views/" + id + "/name", Map.of("name", "Yours")).expect(404);
        ann.post("/leads/views/" + id + "/deletion", Map.of()).expect(404);
        ann.post("/leads/start-view", Map.of("view", id)).expect(404);
    }

    @Test
    void aSharedViewIsEverybodysToSeeAndItsMakersAndAdminsToChange() {
        String id = keep(world.malee(), "North, open", true, Map.of("status", "open"));
        world.krit().get("/lead-views/" + id).expect(200);
        world.olga().get("/lead-views/" + id).expect(404);
        world.krit().put("/lead-views/" + id, Map.of("name", "Mine now")).expect(403);
        world.krit().delete("/lead-views/" + id).expect(403);
        Map<String, ?> renamed = Map.of("name", "North", "shared", true);
        world.ann().put("/lead-views/" + id, renamed).expect(200);
        world.malee().put("/lead-views/" + id, renamed).expect(200);
        world.signedIn(Person.KRIT)
                .post("/leads/views/" + id + "/name", Map.of("name", "Mine now"))
                .expect(403);
        world.malee().delete("/lead-views/" + id).expect(204);
    }

    @Test
    void aRepSharesNothing() {
        Map<String, ?> view = Map.of("name", "For all of you", "shared", true);
        world.ploy().post("/lead-views", view).expect(403);
        String own = keep(world.ploy(), "For me", false, Map.of());
        world.ploy().put("/lead-views/" + own, view).expect(403);
    }

    @Test
    void aViewShowsNobodyMoreThanTheySeeWithoutIt() {
        add("Sylvia Secret", "widening");
        String id = keep(world.malee(), "Widening", true, Map.of("source", "widening"));
        assertThat(world.signedIn(Person.MALEE).get("/leads?view=" + id).expect(200).body())
                .contains("Sylvia Secret");
        Browser krit = world.signedIn(Person.KRIT);
        assertThat(krit.get("/leads?view=" + id).expect(200).body())
                .doesNotContain("Sylvia Secret");
        assertThat(krit.get("/leads/export?view=" + id).expect(200).body())
                .doesNotContain("Sylvia Secret");
    }

    @Test
    void whatAViewSaysThatMeansNothingAnyMoreIsLeftOutAndSaid() {
        Browser ploy = world.signedIn(Person.PLOY);
        String body =
                ploy.get("/leads?owner=gone%40siam.example&status=lost&columns=fields.gone,sizes")
                        .expect(200)
                        .body();
        assertThat(body).contains("Ignored: Owner", "Ignored: Status", "it: gone", "it: sizes");
        String id =
                world.ploy()
                        .post(
                                "/lead-views",
                                Map.of("name", "Old", "columns", List.of("fields.no longer")))
                        .expect(201)
                        .text("/id");
        assertThat(ploy.get("/leads?view=" + id).expect(200).body()).contains("it: no longer");
    }

    @Test
    void oneBeginsWithTheViewOfOnesChoice() {
        Browser noi = world.signedIn(Person.NOI);
        String id = keep(world.as(Person.NOI), "เริ่มที่นี่", false, Map.of("status", "open"));
        noi.get("/leads").expect(200);
        noi.post("/leads/start-view", Map.of("view", id)).expect(303);
        assertThat(noi.get("/leads").expect(303).header("Location").orElseThrow())
                .endsWith("/leads?view=" + id);
        noi.get("/leads?view=").expect(200);
        world.as(Person.NOI).delete("/lead-views/" + id).expect(204);
        noi.get("/leads").expect(200);
    }

    @Test
    void everyFieldOfAViewThatIsWrongIsNamed() {
        Map<String, ?> wrong =
                Map.of(
                        "filters",
                        Map.of("status", "lost", "colour", "red"),
                        "columns",
                        List.of("person", "sizes", 3),
                        "sort",
                        "sideways",
                        "shared",
                        "yes");
        assertThat(world.ploy().post("/lead-views", wrong).wrongFields())
                .containsExactlyInAnyOrder(
                        "name", "shared", "filters.status", "filters.colour", "columns[2]", "sort");
        Map<String, ?> meaningless =
                Map.of(
                        "name",
                        "Meaningless",
                        "filters",
                        Map.of("owner", "nobody"),
                        "columns",
                        List.of("age", "sizes"));
        assertThat(world.ploy().post("/lead-views", meaningless).wrongFields())
                .containsExactlyInAnyOrder("filters.owner", "columns[1]");
    }

    @Test
    void viewsAreListedPageByPage() {
        keep(world.as(Person.LEK), "One", false, Map.of());
        keep(world.as(Person.LEK), "Two", false, Map.of());
        Answer first = world.as(Person.LEK).get("/lead-views?limit=1").expect(200);
        Answer second =
                world.as(Person.LEK)
                        .get("/lead-views?limit=1&after=" + first.text("/next"))
                        .expect(200);
        assertThat(first.texts("/items", "name")).containsExactly("One");
        assertThat(second.texts("/items", "name")).containsExactly("Two");
        assertThat(second.at("/next").isNull()).isTrue();
    }
}
