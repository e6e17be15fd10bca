package app.preflight.deals.run;

import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;

/** A stage was cleared; heard in the same transaction. */
public record StageCleared(
        WorkspaceId workspace, DealId deal, Stage stage, UserId by, Instant at) {}
