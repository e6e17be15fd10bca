package app.preflight.deals.moves;

import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.util.UUID;

/**
 * The deal that is next in a move.
 *
 * @param by who asked for the move
 */
record QueuedDeal(WorkspaceId workspace, UUID move, int version, UserId by, DealId deal) {}
