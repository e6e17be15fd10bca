package app.preflight.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Sale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A tick that was answered is on disk, whatever is killed a moment later. */
@Execution(ExecutionMode.CONCURRENT)
class KilledTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void aTickThatWasAnsweredSurvivesTheProgramAndThenItsDatabaseBeingKilled() throws Exception {
        Sale sale;
        RunningProgram first = RunningProgram.start(folder, Map.of());
        try {
            sale = Sale.open(first.signedIn(), "basic");
            sale.tick("lead-unique").expect(200);
        } finally {
            first.kill();
        }
        try (RunningProgram second = RunningProgram.start(folder, Map.of())) {
            Sale after = sale.by(sale.caller().at(second.server()));
            assertTicked(after, "lead-unique");
            after.tick("lead-fits").expect(200);
            killTheDatabase();
            assertIsBackSoonAndSaysNothingWorseThan503(after);
            assertTicked(after, "lead-fits");
        }
    }

    private static void assertTicked(Sale sale, String item) {
        assertThat(sale.item(item).text("/state")).isEqualTo("done");
        assertThat(sale.eventTypes()).contains("item-done");
    }

    /** Its first process and all that it has, at once. */
    private void killTheDatabase() throws IOException {
        Path file = folder.resolve("postgres/cluster/postmaster.pid");
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                        .orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        assertThat(all).hasSizeGreaterThan(3);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static void assertIsBackSoonAndSaysNothingWorseThan503(Sale sale) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = sale.caller().get(sale.path());
        while (answer.status() != 200) {
            assertThat(answer.expect(503).header("Retry-After")).isPresent();
            assertThat(System.nanoTime()).as("back within %s", PATIENCE).isLessThan(end);
            Thread.sleep(100);
            answer = sale.caller().get(sale.path());
        }
    }
}
