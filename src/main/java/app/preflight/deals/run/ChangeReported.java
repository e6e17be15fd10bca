package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.util.Optional;

/**
 * Something happened to a deal that has a short list of its own; heard in the same transaction.
 * Nothing comes of a cause that no list answers to, or whose list is open already.
 *
 * @param by who told it; empty where the program found it
 */
public record ChangeReported(
        WorkspaceId workspace, DealId deal, String cause, String note, Optional<UserId> by) {}
