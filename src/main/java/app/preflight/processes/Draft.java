package app.preflight.processes;

import java.time.Instant;
import java.util.Optional;

/**
 * A process as somebody is writing it.
 *
 * @param revision 0 while nothing was changed yet
 * @param before the revision that undoing leads back to
 * @param saved who changed it last, and when
 */
public record Draft(
        ProcessId id, int revision, int before, ProcessDefinition process, Optional<Saved> saved) {

    public record Saved(String by, Instant at) {}

    /** As it was published last. */
    static Draft of(ProcessVersion published) {
        return new Draft(published.id(), 0, 0, published.definition(), Optional.empty());
    }

    public boolean isUntouched() {
        return revision == 0;
    }
}
