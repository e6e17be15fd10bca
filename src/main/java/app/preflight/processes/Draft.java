package app.preflight.processes;

import app.preflight.shared.ProcessId;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as somebody is writing it.
 *
 * @param revision each is given once, also over what was published or thrown away between
 * @param before the revision that undoing leads back to
 * @param saved who changed it last, and when
 */
public record Draft(
        ProcessId id, int revision, int before, ProcessDefinition process, Optional<Saved> saved) {

    public record Saved(String by, Instant at) {}

    /** As it was published last, or is tried. */
    static Draft of(ProcessVersion version, int revision) {
        return new Draft(version.id(), revision, 0, version.definition(), Optional.empty());
    }

    public boolean isUntouched() {
        return saved.isEmpty();
    }
}
