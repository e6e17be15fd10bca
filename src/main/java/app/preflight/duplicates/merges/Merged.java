package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;
import app.preflight.shared.MergeId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/** One was merged into another; heard in the same transaction. */
public record Merged(
        WorkspaceId workspace,
        MergeId id,
        RecordKind kind,
        UUID survivor,
        UUID merged,
        UserId by,
        Instant at) {}
