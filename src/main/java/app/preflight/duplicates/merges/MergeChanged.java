package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;
import app.preflight.shared.MergeId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/**
 * Two were made one, or two again; heard in the same transaction.
 *
 * @param isUndone whether both are there again
 */
public record MergeChanged(
        WorkspaceId workspace,
        MergeId id,
        RecordKind kind,
        UUID survivor,
        UUID merged,
        boolean isUndone,
        UserId by,
        Instant at) {}
