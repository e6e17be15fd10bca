package app.preflight.jobs;

import app.preflight.shared.WorkspaceId;
import java.util.UUID;

/**
 * Work that is done piece by piece. A piece may be broken off at any moment, and with a node that
 * was thought dead another may do the same at the same time: so each is a transaction that finds
 * out for itself what is still to be done.
 */
public interface Job {

    /** Kept with what is to be done: a name that has been used stays. */
    String name();

    /**
     * Does the next piece.
     *
     * @return whether there is more
     */
    boolean step(WorkspaceId workspace, UUID id);

    /** How long it rests after a piece, measured by how long the piece took. */
    default double rest() {
        return 1;
    }
}
