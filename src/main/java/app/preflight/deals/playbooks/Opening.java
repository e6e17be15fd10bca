package app.preflight.deals.playbooks;

import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.util.Optional;
import java.util.UUID;

/** What came of opening a list. */
public sealed interface Opening {

    /** What is opened, for whom. */
    record Of(WorkspaceId workspace, DealId deal, String cause, String note, Optional<UserId> by) {}

    record Opened(UUID list) implements Opening {}

    /** One for the same cause is not done with. */
    record OpenAlready(Playbook list) implements Opening {}

    /** The run is over: its deal lost, or the run completed. */
    record Over() implements Opening {}
}
