package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;

/**
 * The run stands at an earlier stage again; heard in the same transaction.
 *
 * @param takesBackWin whether the completion that won the deal was taken back with it
 */
public record StageReopened(
        WorkspaceId workspace, DealId deal, boolean takesBackWin, UserId by, Instant at) {}
