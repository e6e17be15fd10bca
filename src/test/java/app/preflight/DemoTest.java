package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.settings.WrongArgument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as it is started, stopped and started again. */
class DemoTest {

    @TempDir Path folder;

    @Test
    void aSecondStartAddsNothingAndItsLinksAreOthers() {
        String before;
        List<String> deals;
        try (Program first = Program.demo(folder)) {
            before = first.link("Daniel Reyes");
            deals = deals(first);
            assertThat(deals).hasSizeBetween(55, 70);
            assertThat(first.browser().get(before).expect(303).header("Location")).contains("/");
        }
        try (Program second = Program.demo(folder)) {
            assertThat(deals(second)).isEqualTo(deals);
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
    void noLinkOpensAnotherCompanysData() {
        try (Program served = Program.serving(folder)) {
            served.browser().get("/demo/anything").expect(404);
        }
        assertThatThrownBy(() -> Program.demo(folder).close())
                .isInstanceOf(WrongArgument.class)
                .hasMessageContaining(folder.toString());
    }

    private static List<String> deals(Program program) {
        return program.admin().get("/deals?limit=200").expect(200).texts("/items", "id");
    }
}
