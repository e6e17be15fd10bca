package app.preflight.durability;

import static app.preflight.world.Written.item;
import static app.preflight.world.Written.stage;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.AtOnce;
import app.preflight.world.Caller;
import app.preflight.world.Sale;
import app.preflight.world.Written;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A move of many deals comes to its end, whatever is killed on the way. */
@Execution(ExecutionMode.CONCURRENT)
class BulkMoveTest {

    private static final int DEALS = 160;
    private static final int LANES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @TempDir Path folder;

    @Test
    void itGoesOnByItselfWhenTheProgramIsStartedAgain() throws Exception {
        List<Sale> sales;
        String move;
        RunningProgram first = RunningProgram.start(folder, Map.of());
        try {
            sales = sales(first.signedIn());
            move = begin(sales.getFirst().caller());
            assertMidway(sales.getFirst().caller(), move);
        } finally {
            first.kill();
        }
        try (RunningProgram second = RunningProgram.start(folder, Map.of())) {
            assertEachMovedOnce(sales, sales.getFirst().caller().at(second.server()), move);
        }
    }

    @Test
    void anotherNodeGoesOnWithIt() throws Exception {
        try (TwoNodes nodes = TwoNodes.start(folder)) {
            List<Sale> sales = sales(nodes.one().signedIn());
            String move = begin(sales.getFirst().caller());
            assertMidway(sales.getFirst().caller(), move);
            nodes.one().kill();
            assertEachMovedOnce(sales, sales.getFirst().caller().at(nodes.other().server()), move);
        }
    }

    private static List<Sale> sales(Caller admin) throws Exception {
        Written.publish(admin, "moving", stage("meet", item("who", "person")));
        Callable<List<Sale>> opening =
                () ->
                        IntStream.range(0, DEALS / LANES)
                                .mapToObj(number -> Sale.open(admin, "moving"))
                                .toList();
        List<Sale> sales =
                AtOnce.all(Collections.nCopies(LANES, opening)).stream()
                        .flatMap(List::stream)
                        .toList();
        Written.publish(admin, "moving", stage("meet", item("who", "person"), item("at", "note")));
        return sales;
    }

    private static String begin(Caller admin) {
        Answer begun = admin.post("/processes/moving/moves", Map.of("version", 2)).expect(201);
        return "/processes/moving/moves/" + begun.text("/id");
    }

    private static void assertMidway(Caller admin, String move) throws InterruptedException {
        int moved = 0;
        while (moved == 0) {
            Thread.sleep(10);
            moved = admin.get(move).expect(200).at("/moved").asInt();
        }
        assertThat(moved).isLessThan(DEALS);
    }

    private static void assertEachMovedOnce(List<Sale> sales, Caller admin, String move)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = admin.get(move).expect(200);
        assertThat(answer.at("/moved").asInt()).as("killed midway").isLessThan(DEALS);
        while (answer.text("/state").equals("running")) {
            assertThat(System.nanoTime()).as(answer.toString()).isLessThan(end);
            Thread.sleep(100);
            answer = admin.get(move).expect(200);
        }
        assertThat(answer.text("/state")).isEqualTo("finished");
        assertThat(answer.at("/moved").asInt()).isEqualTo(DEALS);
        for (Sale sale : sales) {
            Sale after = sale.by(admin);
            assertThat(after.facts().at("/process/version").asInt()).isEqualTo(2);
            assertThat(after.eventTypes()).containsExactly("deal-opened", "run-moved");
        }
    }
}
