package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An item of a playbook stands elsewhere than it did; heard in the same transaction.
 *
 * @param by empty where no person did it
 */
public record PlaybookMoved(
        WorkspaceId workspace, DealId deal, UUID playbook, Optional<UserId> by, Instant at) {}
