package app.preflight.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.postgres.EmbeddedPostgres;
import app.preflight.world.Answer;
import app.preflight.world.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
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

    @Test
    void anotherNodeGoesOnAndKnowsWhomTheFirstTookIn() throws Exception {
        try (TwoNodes nodes = TwoNodes.start(folder)) {
            Caller admin = nodes.one().signedIn();
            Caller there = admin.at(nodes.other().server());
            askedBefore(there);
            String firstAgain = csv() + row(0);
            String path =
                    "/imports/"
                            + admin.postText("/imports?policy=skip", "text/csv", firstAgain)
                                    .text("/id");
            assertMidway(admin, path);
            nodes.one().kill();
            assertEachRowTakenOnce(there, path);
            assertThat(there.get(path).at("/rows/skipped").asInt()).isEqualTo(1);
        }
    }

    @Test
    void itComesToItsEndWhileTheDatabaseMayNotLookAtTheTable() throws Exception {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(Files.createDirectory(folder.resolve("theirs")));
        try (postgres;
                RunningProgram only = RunningProgram.node(postgres, folder.resolve("only"));
                Connection other =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement held = other.createStatement()) {
            Caller admin = only.signedIn();
            other.setAutoCommit(false);
            held.execute("lock table leads in share update exclusive mode");
            String path = "/imports/" + admin.postText("/imports", "text/csv", csv()).text("/id");
            assertThat(ended(admin, path).at("/rows/added").asInt()).isEqualTo(ROWS);
        }
    }

    /** Whoever was asked has read all that is known, and reads but what is new from then on. */
    private static void askedBefore(Caller there) {
        there.post("/duplicate-checks", Map.of("person", Map.of("name", "Anybody"))).expect(200);
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder("name,email,number\n");
        for (int number = 0; number < ROWS; number++) {
            csv.append(row(number));
        }
        return csv.toString();
    }

    /** Nobody of them is called like another. */
    private static String row(int number) {
        Random letters = new Random(number);
        return "%s %s,m%d@rows.example,%d\n"
                .formatted(word(letters), word(letters), number, number);
    }

    private static String word(Random letters) {
        return letters.ints(8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
        assertThat(admin.get(path).expect(200).at("/rows/done").asInt())
                .as("killed midway")
                .isLessThan(ROWS);
        assertThat(ended(admin, path).at("/rows/added").asInt()).isEqualTo(ROWS);
        assertThat(numbers(admin)).hasSize(ROWS);
    }

    private static Answer ended(Caller admin, String path) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = admin.get(path).expect(200);
        while (answer.text("/state").equals("running")) {
            assertThat(System.nanoTime()).as(answer.toString()).isLessThan(end);
            Thread.sleep(100);
            answer = admin.get(path).expect(200);
        }
        assertThat(answer.text("/state")).isEqualTo("finished");
        return answer;
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
