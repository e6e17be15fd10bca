package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.Set;
import org.junit.jupiter.api.Test;

@InTheWorld
class ProcessesTest {

    private final World world;

    ProcessesTest(World world) {
        this.world = world;
    }

    @Test
    void everyWorkspaceHasTheTwoThatAreShipped() {
        assertThat(world.ann().get("/processes").expect(200).texts("/items", "key"))
                .startsWith("basic", "complex");
        assertThat(world.olga().get("/processes").expect(200).texts("/items", "key"))
                .containsExactly("basic", "complex");
    }

    @Test
    void aProcessTellsItsStagesAndItemsWithWhatEachAsksFor() {
        Answer process = world.krit().get("/processes/basic").expect(200);
        assertThat(process.text("/key")).isEqualTo("basic");
        assertThat(process.text("/name")).isEqualTo("Basic");
        assertThat(process.at("/version").asInt()).isEqualTo(1);
        assertThat(process.at("/stages").size()).isEqualTo(5);
        assertThat(process.at("/stages/0/items/0").propertyNames())
                .containsAll(
                        Set.of("key", "challenge", "guidance", "response", "importance", "sensor"));
        assertThat(process.text("/stages/0/items/0/response")).isEqualTo("decision");
        assertThat(process.text("/stages/0/items/0/importance")).isEqualTo("must");
        assertThat(process.text("/stages/0/items/0/guidance")).isNotBlank();
        assertThat(process.text("/stages/0/items/0/sensor")).isEqualTo("leads.unique");
        assertThat(process.at("/stages/1/items/0/sensor").isNull()).isTrue();
    }

    @Test
    void theListAndTheProcessItselfSayTheSame() {
        assertThat(world.krit().get("/processes").at("/items/1"))
                .isEqualTo(world.krit().get("/processes/complex").json());
    }

    @Test
    void aProcessThatIsNotThereIsNotFound() {
        assertThat(world.krit().get("/processes/none-such").status()).isEqualTo(404);
    }
}
