package app.preflight.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An import comes to its end and takes every row once, whatever is killed on the way. */
@Execution(ExecutionMode.CONCURRENT)
class LeadImportTest {

    private static final int ROWS = 6_000;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @TempDir Path folder;

    @Test
    void itGoesOnByItselfWhenTheProgramIsStartedAgain() throws Exception {
        Caller admin;
        String path;
        RunningProgram first = RunningProgram.start(folder, Map.of());
        try {
            admin = first.signedIn();
            path = "/imports/" + admin.postText("/imports", "text/csv", csv()).text("/id");
            assertMidway(admin, path);
        } finally {
            first.kill();
        }
        try (RunningProgram second = RunningProgram.start(folder, Map.of())) {
            assertEachRowTakenOnce(admin.at(second.server()), path);
        }
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder("name,email,number\n");
        for (int number = 0; number < ROWS; number++) {
            csv.append(
                    "Name%d Surname%d,m%d@rows.example,%d\n"
                            .formatted(number * 7919, number * 104_729, number, number));
        }
        return csv.toString();
    }

    private static void assertMidway(Caller admin, String path) throws InterruptedException {
        int done = 0;
        while (done == 0) {
            Thread.sleep(10);
            done = admin.get(path).expect(200).at("/rows/done").asInt();
        }
        assertThat(done).isLessThan(ROWS);
    }

    private static void assertEachRowTakenOnce(Caller admin, String path)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = admin.get(path).expect(200);
        assertThat(answer.at("/rows/done").asInt()).as("killed midway").isLessThan(ROWS);
        while (answer.text("/state").equals("running")) {
            assertThat(System.nanoTime()).as(answer.toString()).isLessThan(end);
            Thread.sleep(100);
            answer = admin.get(path).expect(200);
        }
        assertThat(answer.text("/state")).isEqualTo("finished");
        assertThat(answer.at("/rows/added").asInt()).isEqualTo(ROWS);
        assertThat(numbers(admin)).hasSize(ROWS);
    }

    /** Each number once: a second lead of one fails. */
    private static Set<Integer> numbers(Caller admin) {
        Set<Integer> numbers = new HashSet<>();
        String after = "";
        do {
            Answer page = admin.get("/leads?limit=200" + after).expect(200);
            page.at("/items")
                    .valueStream()
                    .map(lead -> lead.at("/fields/number").asInt())
                    .forEach(number -> assertThat(numbers.add(number)).as("%d", number).isTrue());
            after = page.at("/next").isNull() ? "" : "&after=" + page.text("/next");
        } while (!after.isEmpty());
        return numbers;
    }
}
