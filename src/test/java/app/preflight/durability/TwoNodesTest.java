package app.preflight.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.AtOnce;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.Recount;
import app.preflight.world.Sale;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two programs on one database: what one node knows, the other does. */
@Execution(ExecutionMode.CONCURRENT)
class TwoNodesTest {

    @TempDir static Path folder;
    private static TwoNodes nodes;
    private static Caller caller;

    @BeforeAll
    static void start() throws Exception {
        nodes = TwoNodes.start(folder);
        caller = nodes.one().signedIn();
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @RepeatedTest(3)
    void ofTwoTicksOfOneItemOnTwoNodesOneWinsAndTheOtherIsTold() throws Exception {
        Sale here = Sale.open(caller, "basic");
        String seen = here.item("lead-unique").etag();
        Sale there = here.by(caller.at(nodes.other().server()));
        List<Integer> statuses =
                AtOnce.all(
                        List.of(
                                () -> waive(here.by(here.caller().ifMatch(seen)), "here"),
                                () -> waive(there.by(there.caller().ifMatch(seen)), "there")));
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(there.eventTypes()).containsExactly("deal-opened", "item-waived");
        assertThat(there.item("lead-unique").body()).isEqualTo(here.item("lead-unique").body());
        assertThat(Recount.kept(there)).isEqualTo(Recount.of(here));
    }

    private static int waive(Sale sale, String reason) {
        return sale.act("lead-unique", Map.of("state", "waived", "reason", reason)).status();
    }

    @Test
    void whoSignedInOnOneNodeIsSignedInOnTheOtherAndSignedOutOnBoth() {
        Browser here = nodes.one().browser();
        String session = here.cookie(Browser.SESSION).orElseThrow();
        Browser there = new Browser(nodes.other().server()).withCookie(Browser.SESSION, session);
        there.get("/").expect(200);
        here.post("/sign-out", Map.of());
        Answer after = there.get("/");
        assertThat(after.header("Location").orElse("")).contains("/sign-in");
    }
}
