package app.preflight.duplicates.search;

import app.preflight.jobs.Task;
import app.preflight.shared.Actor;
import app.preflight.shared.TaskId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * A look through all leads.
 *
 * @param leads how many were open when it began
 * @param done how many were looked at
 * @param found beside how many of them there is somebody to decide on
 */
public record DuplicateSearch(
        TaskId id,
        Task.State state,
        int leads,
        int done,
        int found,
        Actor by,
        Instant at,
        Optional<Instant> endedAt,
        @JsonIgnore Task<?> task) {

    static DuplicateSearch of(Task<DuplicateSearchTask.Outcome> task) {
        return new DuplicateSearch(
                task.id(),
                task.state(),
                task.total(),
                task.done(),
                task.details().found(),
                task.askedBy(),
                task.askedAt(),
                task.endedAt(),
                task);
    }
}
