package app.preflight.deals.run;

import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;

/** A stage was completed; heard in the same transaction. */
public record StageCompleted(
        WorkspaceId workspace, DealId deal, Stage stage, UserId by, Instant at) {}
