package app.preflight.deals.run;

import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.util.UUID;

/** What an act on an item has to know of its run: where it stands. */
record Standing(
        WorkspaceId workspace,
        UUID run,
        DealId deal,
        ProcessVersion process,
        Stage stage,
        Run.State state) {

    static Standing of(Run run) {
        return new Standing(
                run.workspace(), run.id(), run.deal(), run.process(), run.stage(), run.state());
    }

    boolean isPlaybook() {
        return !process.isForDeals();
    }

    /** A playbook that is done with. */
    boolean isClosed() {
        return state == Run.State.CLOSED;
    }

    boolean isRunning() {
        return state == Run.State.RUNNING;
    }
}
