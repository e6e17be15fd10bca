package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;
import app.preflight.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That two were made one.
 *
 * @param changes what that made other in the kept one
 * @param undone by whom and when it was undone; empty where it stands
 */
record Merge(
        MergeId id,
        MergeKind kind,
        UUID kept,
        UUID merged,
        Changes changes,
        By by,
        Instant at,
        Optional<Undone> undone) {

    record By(UserId id, String name) {}

    record Undone(By by, Instant at) {}
}
