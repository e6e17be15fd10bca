package app.preflight.deals.run;

import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A deal's passage through one process version, from which it never silently moves. */
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

    /** Ended: the deal was lost before its run was completed. */
    public enum State {
        RUNNING,
        COMPLETED,
        ENDED
    }

    /** Interrupted at an item, to be resumed there. */
    public record Hold(String item, String reason, Actor by, Instant at) {}

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    int position() {
        return process.position(stage.key());
    }
}
