package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;
import app.preflight.shared.Actor;
import app.preflight.shared.MergeId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That two were made one.
 *
 * @param changes what that changed in the survivor; the API tells which fields
 * @param undone by whom and when it was undone; empty where it stands
 */
record Merge(
        MergeId id,
        RecordKind kind,
        @JsonProperty("kept") UUID survivor,
        UUID merged,
        @JsonProperty("fields") Changes changes,
        Actor by,
        Instant at,
        Optional<Undone> undone) {

    record Undone(Actor by, Instant at) {}
}
