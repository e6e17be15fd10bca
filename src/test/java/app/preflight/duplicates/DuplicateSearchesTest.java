package app.preflight.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class DuplicateSearchesTest {

    private final World world;

    DuplicateSearchesTest(World world) {
        this.world = world;
    }

    private String add(String name, String email) {
        return world.malee()
                .post("/leads", Map.of("person", Map.of("name", name, "email", email)))
                .expect(201)
                .text("/id");
    }

    @Test
    void whoBecameADuplicateLaterIsFoundAndWaitsForADecision() throws InterruptedException {
        String first = add("Early Birdsong", "early@search.example");
        String second = add("Somebody Else Entirely", "else@search.example");
        world.malee()
                .patch(
                        "/leads/" + second,
                        Map.of(
                                "person",
                                Map.of("name", "Early Birdsong", "email", "early@search.example")))
                .expect(200);
        assertThat(undecided())
                .as("the one that changed alone")
                .contains(second)
                .doesNotContain(first);
        Answer search = world.ann().post("/duplicate-searches", Map.of()).expect(201);
        String path = "/duplicate-searches/" + search.text("/id");
        for (int look = 0; look < 300 && isRunning(path); look++) {
            Thread.sleep(100);
        }
        assertThat(world.ann().get(path).text("/state")).isEqualTo("finished");
        assertThat(undecided()).contains(first).contains(second);
        world.malee()
                .post("/leads/" + second + "/duplicate-decisions", Map.of("verdict", "new"))
                .expect(201);
        assertThat(undecided()).contains(first).doesNotContain("\"id\":\"" + second);
    }

    private boolean isRunning(String path) {
        return world.ann().get(path).expect(200).text("/state").equals("running");
    }

    private String undecided() {
        return world.malee().get("/leads?undecided=true&limit=200").expect(200).body();
    }

    @Test
    void onlyManagersLookThroughAllLeadsAndNobodyThroughAnotherCompanys() {
        world.somchai().post("/duplicate-searches", Map.of()).expect(403);
        Answer search = world.malee().post("/duplicate-searches", Map.of()).expect(201);
        world.olga().get("/duplicate-searches/" + search.text("/id")).expect(404);
    }
}
