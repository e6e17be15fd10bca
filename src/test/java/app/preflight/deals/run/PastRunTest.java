package app.preflight.deals.run;

import static app.preflight.deals.run.RunItems.NOON;
import static app.preflight.deals.run.RunItems.SOMCHAI;
import static app.preflight.world.SmallProcess.AFTER;
import static app.preflight.world.SmallProcess.MEET;
import static app.preflight.world.SmallProcess.OFFER;
import static app.preflight.world.SmallProcess.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.deals.run.CompletionOutcome.Blocked;
import app.preflight.deals.run.CompletionOutcome.Completed;
import app.preflight.deals.run.CompletionOutcome.NotCurrent;
import app.preflight.deals.run.CompletionOutcome.OnHold;
import app.preflight.processes.Facts;
import app.preflight.shared.WorkspaceId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PastRunTest {

    private static final Act WAIVED = new Act.Waived("Taken over");

    private final PastRun run =
            PastRun.begin(new WorkspaceId(new UUID(0, 2)), VERSION, Facts.NONE, NOON);

    @Test
    void theGateRefusesAStageOfThePastWhileAMustItemIsOpen() {
        assertThat(run.complete("meet", SOMCHAI, NOON))
                .isInstanceOfSatisfying(
                        Blocked.class,
                        blocked ->
                                assertThat(blocked.missing())
                                        .extracting(RunItem::key)
                                        .containsExactly("who"));
        assertThat(run.list().run().stage()).isEqualTo(MEET);
        assertThat(run.events()).isEmpty();
    }

    @Test
    void stagesOfThePastAreCompletedInTheirOrder() {
        assertThat(run.complete("offer", SOMCHAI, NOON)).isEqualTo(new NotCurrent(MEET));
    }

    @Test
    void aStageCompletedLeadsToTheNextAtItsTime() {
        run.act("who", WAIVED, SOMCHAI, NOON);
        assertThat(run.complete("meet", SOMCHAI, NOON.plusSeconds(60)))
                .isInstanceOf(Completed.class);
        assertThat(run.list().run().stage()).isEqualTo(OFFER);
        assertThat(run.list().run().stageEnteredAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whatHappenedIsToldInItsOrderWithItsTimes() {
        run.act("who", WAIVED, SOMCHAI, NOON);
        run.complete("meet", SOMCHAI, NOON.plus(Duration.ofDays(1)));
        assertThat(run.events())
                .extracting(NewEvent::type)
                .containsExactly(EventType.ITEM_WAIVED, EventType.STAGE_COMPLETED);
        assertThat(run.events())
                .extracting(NewEvent::at)
                .containsExactly(NOON, NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void completingTheLastStageCompletesTheRun() {
        completeAll();
        assertThat(run.list().run().stage()).isEqualTo(AFTER);
        assertThat(run.list().run().state()).isEqualTo(Run.State.COMPLETED);
        assertThat(run.events().getLast().type()).isEqualTo(EventType.RUN_COMPLETED);
        assertThat(run.complete("after", SOMCHAI, NOON)).isInstanceOf(RunOver.class);
    }

    @Test
    void aRunHeldInThePastIsHeldNowAndItsStageIsNotCompleted() {
        run.act("who", WAIVED, SOMCHAI, NOON);
        run.hold("who", "The customer moves house", SOMCHAI, NOON);
        assertThat(run.list().run().hold())
                .contains(new Run.Hold("who", "The customer moves house", SOMCHAI, NOON));
        assertThat(run.complete("meet", SOMCHAI, NOON)).isInstanceOf(OnHold.class);
        assertThat(run.events().getLast().type()).isEqualTo(EventType.RUN_HELD);
    }

    @Test
    void noRunIsHeldAtAnItemThatItsProcessDoesNotHave() {
        assertThatThrownBy(() -> run.hold("nothing", "Waiting", SOMCHAI, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsDoneOnARunThatIsOver() {
        run.end();
        assertThatThrownBy(() -> run.act("who", WAIVED, SOMCHAI, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsPutOffPastTheSignatureInThePastEither() {
        assertThatThrownBy(() -> run.act("who", new Act.Deferred("after", ""), SOMCHAI, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void completeAll() {
        VERSION.stages()
                .forEach(stage -> {
                    stage.items().forEach(item -> run.act(item.key(), WAIVED, SOMCHAI, NOON));
                    assertThat(run.complete(stage.key(), SOMCHAI, NOON))
                            .isInstanceOf(Completed.class);
                });
    }
}
