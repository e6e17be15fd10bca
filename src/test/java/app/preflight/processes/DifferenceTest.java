package app.preflight.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.SmallProcess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private final ProcessDefinition before = SmallProcess.VERSION.definition();

    @Test
    void nothingIsDifferentFromItself() {
        assertThat(Difference.between(before, before)).isEmpty();
    }

    @Test
    void itemsThatCameAndWentAreToldWithTheirStage() {
        ProcessDefinition after =
                Edits.addItem(
                        Edits.removeItem(before, "rivals"), "meet", new Localized("New", "ใหม่"));
        assertThat(told(after)).containsExactly("added New in meet", "removed rivals in offer");
    }

    @Test
    void anItemOfAnotherNameIsTheSameItem() {
        Item who = SmallProcess.WHO;
        Item renamed =
                new Item(
                        who.key(),
                        new Localized("Whom we met", who.challenge().th()),
                        who.guidance(),
                        ResponseKind.LIST,
                        who.importance(),
                        who.sensor(),
                        who.role(),
                        Optional.of(3),
                        who.condition());
        List<Change> changes = Difference.between(before, Edits.changeItem(before, renamed));
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().sort()).isEqualTo(Change.Sort.CHANGED);
        assertThat(changes.getFirst().fields())
                .extracting(Change.Field::name)
                .containsExactly("challenge", "response", "due");
        assertThat(changes.getFirst().fields().get(1).after())
                .isEqualTo(new Change.Value.Told("kind.list"));
    }

    @Test
    void onlyWhatChangedPlacesIsMoved() {
        assertThat(told(Edits.moveItem(before, "who", "offer", Optional.empty())))
                .containsExactly("moved who in offer");
        assertThat(told(Edits.removeItem(before, "who"))).containsExactly("removed who in meet");
        assertThat(told(Edits.moveStage(before, "meet", 1)))
                .containsExactly("moved offer", "moved meet");
    }

    private List<String> told(ProcessDefinition after) {
        return Difference.between(before, after).stream().map(DifferenceTest::told).toList();
    }

    private static String told(Change change) {
        return change.sort().code()
                + " "
                + change.what().en()
                + change.stage().map(stage -> " in " + stage.en()).orElse("");
    }
}
