package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;

/** An item was answered; heard in the same transaction. */
public record ItemDone(WorkspaceId workspace, DealId deal, RunItem item, UserId by, Instant at) {}
