package app.preflight.deals.run;

import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A deal's passage through one process version, from which it never silently moves. A playbook is a
 * run of one stage, beside it.
 */
public record Run(
        WorkspaceId workspace,
        UUID id,
        DealId deal,
        ProcessVersion process,
        Stage stage,
        Instant stageEnteredAt,
        State state,
        Optional<Hold> hold,
        int revision) {

    /**
     * Ended: the deal was lost before its run was completed. Closed: a playbook that is done with;
     * until then its state is that of its deal's run.
     */
    public enum State implements Coded {
        RUNNING,
        COMPLETED,
        ENDED,
        CLOSED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Interrupted at an item, to be resumed there. */
    public record Hold(String item, String reason, Actor by, Instant at) implements Holding {}

    public boolean isPlaybook() {
        return !process.isForDeals();
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** A run that starts at the first stage of this version. */
    static Run begin(WorkspaceId workspace, DealId deal, ProcessVersion process, Instant at) {
        return new Run(
                workspace,
                Ids.next(),
                deal,
                process,
                process.first(),
                at,
                State.RUNNING,
                Optional.empty(),
                1);
    }

    /** In the stage that follows the one completed; completed where that was the last. */
    Run afterCompleting(Optional<Stage> next, Instant at) {
        return next.map(following -> at(following, at)).orElseGet(() -> become(State.COMPLETED));
    }

    private Run at(Stage following, Instant at) {
        return new Run(workspace, id, deal, process, following, at, state, hold, revision + 1);
    }

    Run held(Hold held) {
        return new Run(
                workspace,
                id,
                deal,
                process,
                stage,
                stageEnteredAt,
                state,
                Optional.of(held),
                revision + 1);
    }

    Run become(State after) {
        return new Run(
                workspace, id, deal, process, stage, stageEnteredAt, after, hold, revision + 1);
    }

    int position() {
        return process.position(stage.key());
    }
}
