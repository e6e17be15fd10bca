package app.preflight.jobs;

import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import app.preflight.shared.TaskId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody asked for and waits for while it is done in the background.
 *
 * @param subject what it works on, such as an import or a process; of one kind only one is under
 *     way for each
 * @param done how many of {@code total} are done
 * @param reached the last that is done, where things are gone through in the order of their ids
 * @param details what only its kind knows
 * @param stoppedBy empty where it came to its end, or the program stopped it
 */
public record Task<D>(
        TaskKind<D> kind,
        TaskId id,
        WorkspaceId workspace,
        UUID subject,
        State state,
        int done,
        int total,
        Optional<UUID> reached,
        D details,
        Actor askedBy,
        Instant askedAt,
        Optional<Actor> stoppedBy,
        Optional<Instant> endedAt) {

    public enum State implements Coded {
        /** Prepared, until somebody starts it. */
        WAITING,
        RUNNING,
        FINISHED,
        STOPPED,
        /** The program could not go on; its log says why. */
        FAILED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
