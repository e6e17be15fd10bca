package app.preflight.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import app.preflight.postgres.EmbeddedPostgres;
import app.preflight.world.Answer;
import app.preflight.world.AtOnce;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.Sale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A database of one's own that is away for a while, and comes back. */
@Execution(ExecutionMode.CONCURRENT)
class DatabaseAwayTest {

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(8);

    /** A pool tries again ever more seldom, and the machine may have more to do than this. */
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @TempDir static Path folder;
    private static EmbeddedPostgres postgres;
    private static Line line;
    private static RunningProgram program;
    private static Sale sale;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start(Files.createDirectory(folder.resolve("theirs")));
        line = new Line(postgres.port());
        program =
                RunningProgram.start(
                        folder,
                        Map.of(
                                "PREFLIGHT_DATABASE_URL",
                                "jdbc:postgresql://127.0.0.1:" + line.port() + "/preflight",
                                "PREFLIGHT_DATABASE_USER",
                                postgres.user(),
                                "PREFLIGHT_DATABASE_PASSWORD",
                                postgres.password()));
        sale = Sale.open(program.signedIn(), "basic");
        browser = program.browser();
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
        line.close();
        postgres.close();
    }

    /** One line is cut and mended: two tests of it at once would be each other's misfortune. */
    @AfterEach
    void itIsBackByItself() throws Exception {
        line.mend();
        long end = System.nanoTime() + BACK_WITHIN.toNanos();
        while (browser.get("/readyz").status() != 200) {
            assertThat(System.nanoTime()).as("ready again").isLessThan(end);
            Thread.sleep(100);
        }
        for (Supplier<Answer> request : requests()) {
            assertThat(request.get()).extracting(Answer::status, INTEGER).isLessThan(500);
        }
        assertThat(sale.item("lead-unique").text("/state")).isEqualTo("waived");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aDatabaseThatHangsUpMeansTryAgainSoon() throws Exception {
        line.cut();
        assertEverybodyIsToldToTryAgain(Duration.ofSeconds(10));
    }

    /** A machine that is frozen or cut off hangs up on nobody. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aDatabaseThatSaysNothingMoreMeansTryAgainSoon() throws Exception {
        AtOnce.all(requests().stream().map(DatabaseAwayTest::asked).toList());
        line.goDead();
        assertEverybodyIsToldToTryAgain(Duration.ofSeconds(6));
    }

    private static void assertEverybodyIsToldToTryAgain(Duration away) throws Exception {
        long end = System.nanoTime() + away.toNanos();
        do {
            for (Asked asked :
                    AtOnce.all(requests().stream().map(DatabaseAwayTest::asked).toList())) {
                assertThat(asked.answer().status()).as(asked.toString()).isEqualTo(503);
                assertThat(asked.answer().header("Retry-After")).as(asked.toString()).isPresent();
                assertThat(asked.took()).as(asked.toString()).isLessThan(A_FEW_SECONDS);
            }
            assertThat(browser.get("/readyz").status()).isEqualTo(503);
            for (String fromMemory : List.of("/livez", "/assets/css/tokens.css")) {
                assertThat(browser.get(fromMemory).status()).as(fromMemory).isEqualTo(200);
            }
        } while (System.nanoTime() < end);
    }

    private record Asked(Answer answer, Duration took) {}

    private static Callable<Asked> asked(Supplier<Answer> request) {
        return () -> {
            long began = System.nanoTime();
            return new Asked(request.get(), Duration.ofNanos(System.nanoTime() - began));
        };
    }

    private static List<Supplier<Answer>> requests() {
        Caller caller = sale.caller();
        Map<String, String> hold = Map.of("item", "lead-fits", "reason", "away");
        Map<String, String> waiver = Map.of("state", "waived", "reason", "known for years");
        return List.of(
                () -> sale.act("lead-unique", waiver),
                () -> caller.get(sale.path()),
                () -> caller.get("/board?process=basic"),
                () -> caller.with("Idempotency-Key", "away").post(sale.path() + "/hold", hold),
                () -> browser.get("/"),
                () -> browser.get(sale.path()),
                () -> browser.post(sale.path() + "/resumption", Map.of()));
    }
}
