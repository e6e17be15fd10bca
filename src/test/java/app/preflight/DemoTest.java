package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.settings.WrongArgument;
import app.preflight.world.Answer;
import app.preflight.world.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as it is started, stopped and started again. */
class DemoTest {

    @TempDir Path folder;

    @Test
    void aSecondStartAddsNothingAndItsLinksAreOthers() {
        String before;
        List<String> deals;
        List<String> leads;
        try (Program first = Program.demo(folder)) {
            before = first.link("Daniel Reyes");
            deals = deals(first);
            assertThat(deals).hasSizeBetween(55, 70);
            leads = leadsAndViews(first);
            assertThat(first.browser().get(before).expect(303).header("Location")).contains("/");
        }
        try (Program second = Program.demo(folder)) {
            assertThat(deals(second)).isEqualTo(deals);
            assertThat(leadsAndViews(second)).isEqualTo(leads);
            assertThat(second.introductions()).hasSize(9);
            second.browser().get(before).expect(404);
        }
        try (Program served = Program.serving(folder)) {
            served.browser().get(before).expect(404);
            served.browser().get("/demo/anything").expect(404);
            assertThat(deals(served)).isEqualTo(deals);
        }
    }

    @Test
    void whatSomebodyWroteAnewIsNotWrittenOverByTheNextStart() {
        try (Program first = Program.demo(folder)) {
            Caller admin = first.admin();
            admin.put("/qualification-criteria", Map.of("rules", List.of())).expect(200);
            admin.put("/lead-assignment", Map.of("rules", List.of())).expect(200);
        }
        try (Program second = Program.demo(folder)) {
            Caller admin = second.admin();
            Answer criteria = admin.get("/qualification-criteria").expect(200);
            assertThat(criteria.at("/version").asInt()).isEqualTo(2);
            assertThat(criteria.at("/rules")).isEmpty();
            assertThat(admin.get("/lead-assignment").expect(200).at("/rules")).isEmpty();
        }
    }

    @Test
    void noLinkOpensAnotherCompanysData() {
        try (Program served = Program.serving(folder)) {
            served.browser().get("/demo/anything").expect(404);
        }
        assertThatThrownBy(() -> Program.demo(folder).close())
                .isInstanceOf(WrongArgument.class)
                .hasMessageContaining(folder.toString());
    }

    private static List<String> leadsAndViews(Program program) {
        Caller admin = program.admin();
        return Stream.of("/leads?limit=200", "/lead-views")
                .flatMap(list -> admin.get(list).expect(200).texts("/items", "id").stream())
                .toList();
    }

    private static List<String> deals(Program program) {
        return program.admin().get("/deals?limit=200").expect(200).texts("/items", "id");
    }
}
