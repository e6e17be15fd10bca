package app.preflight.deals.moves;

import app.preflight.jobs.Task;
import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import app.preflight.shared.DealId;
import app.preflight.shared.TaskId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Many deals on their way to one version of a process.
 *
 * @param skips the first hundred that were not moved
 */
public record BulkMove(
        TaskId id,
        String process,
        int version,
        State state,
        int total,
        int moved,
        int skipped,
        List<Skip> skips,
        Actor by,
        Instant at,
        Optional<Actor> stoppedBy,
        Optional<Instant> endedAt,
        @JsonIgnore Task<MoveDetails> task) {

    /** Overtaken: a newer version was published before all deals had been moved. */
    public enum State implements Coded {
        RUNNING,
        FINISHED,
        STOPPED,
        OVERTAKEN,
        FAILED;

        static State of(Task<MoveDetails> task) {
            return switch (task.state()) {
                case WAITING, RUNNING -> RUNNING;
                case FINISHED -> FINISHED;
                case STOPPED -> task.details().overtaken() ? OVERTAKEN : STOPPED;
                case FAILED -> FAILED;
            };
        }
    }

    /** A deal that was not moved. */
    public record Skip(DealId deal, @JsonIgnore String title, Outcome reason) {}

    static BulkMove of(Task<MoveDetails> task, String process, List<Skip> skips) {
        MoveDetails details = task.details();
        return new BulkMove(
                task.id(),
                process,
                details.version(),
                State.of(task),
                task.total(),
                details.moved(),
                task.done() - details.moved(),
                skips,
                task.askedBy(),
                task.askedAt(),
                task.stoppedBy(),
                task.endedAt(),
                task);
    }

    /** Deals whose turn has not come, or will not. */
    public int waiting() {
        return task.total() - task.done();
    }
}
