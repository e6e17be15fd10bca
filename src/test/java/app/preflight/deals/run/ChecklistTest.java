package app.preflight.deals.run;

import static app.preflight.deals.run.RunItems.NOON;
import static app.preflight.deals.run.RunItems.SOMCHAI;
import static app.preflight.deals.run.RunItems.acted;
import static app.preflight.deals.run.RunItems.deferred;
import static app.preflight.world.SmallProcess.MEET;
import static app.preflight.world.SmallProcess.OFFER;
import static app.preflight.world.SmallProcess.PRICE;
import static app.preflight.world.SmallProcess.RIVALS;
import static app.preflight.world.SmallProcess.SIGN;
import static app.preflight.world.SmallProcess.VERSION;
import static app.preflight.world.SmallProcess.WHERE;
import static app.preflight.world.SmallProcess.WHO;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.processes.Facts;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    @Test
    void theNextThingToDoIsTheFirstOpenMustItemOfTheStage() {
        Checklist list = at(OFFER, acted(WHO, ItemState.DONE), acted(RIVALS, ItemState.REOPENED));
        assertThat(next(list)).contains("price");
    }

    @Test
    void thenTheItemsThatAreNoMustItems() {
        assertThat(next(at(MEET, acted(WHO, ItemState.DONE)))).contains("where");
    }

    @Test
    void aStageWithNothingOpenHasNoNextThing() {
        Checklist list =
                at(MEET, acted(WHO, ItemState.DONE), acted(WHERE, ItemState.NOT_APPLICABLE));
        assertThat(next(list)).isEmpty();
    }

    @Test
    void whatWasReopenedIsToBeDoneAgain() {
        assertThat(next(at(MEET, acted(WHO, ItemState.REOPENED)))).contains("who");
    }

    @Test
    void whatWasPutOffIsNotTheNextThingUntilItIsDue() {
        assertThat(next(at(MEET, deferred(WHO, OFFER)))).contains("where");
        assertThat(next(at(OFFER, deferred(WHO, OFFER), acted(PRICE, ItemState.DONE))))
                .contains("who");
    }

    @Test
    void aMustItemReopenedInAStageAlreadyCompletedComesFirstBecauseTheGateMissesIt() {
        Checklist list = at(OFFER, acted(WHO, ItemState.REOPENED));
        assertThat(next(list)).contains("who");
    }

    @Test
    void aStageShowsWhatWasDeferredToItAfterItsOwnItems() {
        Checklist list = at(OFFER, deferred(WHERE, OFFER));
        assertThat(list.of(OFFER).stream().map(RunItem::key))
                .containsExactly("price", "rivals", "where");
        assertThat(list.of(MEET).stream().map(RunItem::key)).contains("where");
    }

    @Test
    void anItemMayBePutOffToTheStagesUpToTheOneThatWins() {
        assertThat(at(MEET).laterThan(WHO)).containsExactly(OFFER, SIGN);
        assertThat(at(MEET).laterThan(PRICE)).containsExactly(SIGN);
    }

    private static Optional<String> next(Checklist list) {
        return list.next().map(RunItem::key);
    }

    private static Checklist at(Stage stage, RunItem... touched) {
        Run run =
                new Run(
                        new WorkspaceId(new UUID(0, 2)),
                        new UUID(0, 3),
                        new DealId(new UUID(0, 4)),
                        VERSION,
                        stage,
                        NOON,
                        Run.State.RUNNING,
                        Optional.empty(),
                        1);
        List<Completion> completed =
                VERSION.stages().subList(0, VERSION.position(stage.key())).stream()
                        .map(earlier -> new Completion(earlier.key(), SOMCHAI, NOON))
                        .toList();
        return Checklist.of(run, Facts.NONE, List.of(touched), completed);
    }
}
