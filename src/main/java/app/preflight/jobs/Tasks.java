package app.preflight.jobs;

import static app.preflight.schema.Tables.TASKS;

import app.preflight.database.Database;
import app.preflight.jobs.Task.State;
import app.preflight.shared.Actor;
import app.preflight.shared.Ids;
import app.preflight.shared.TaskId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * What is done in the background: asked for, started, stopped, and how far it is. Who may do which
 * of these is for the modules whose kinds they are.
 */
@Component
public class Tasks {

    private final Database database;
    private final TaskRows rows;
    private final TaskQueue queue;
    private final Clock clock;

    Tasks(Database database, TaskRows rows, TaskQueue queue, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Begins at once.
     *
     * @return empty where one of the kind is under way for the subject
     */
    public <D> Optional<Task<D>> begin(
            Viewer asker, TaskKind<D> kind, UUID subject, int total, D details) {
        Task<D> task = task(asker, kind, State.RUNNING, subject, total, details);
        return database.write(
                asker.workspace(),
                db -> {
                    boolean added = rows.insert(db, task);
                    if (added) {
                        queue.add(task);
                    }
                    return Optional.of(task).filter(begun -> added);
                });
    }

    /** To be started when somebody has looked at it. */
    public <D> Task<D> prepare(Viewer asker, TaskKind<D> kind, UUID subject, int total, D details) {
        Task<D> task = task(asker, kind, State.WAITING, subject, total, details);
        database.write(asker.workspace(), db -> rows.insert(db, task));
        return task;
    }

    private <D> Task<D> task(
            Viewer asker, TaskKind<D> kind, State state, UUID subject, int total, D details) {
        return new Task<>(
                kind,
                new TaskId(Ids.next()),
                asker.workspace(),
                subject,
                state,
                0,
                total,
                Optional.empty(),
                details,
                new Actor(asker.id(), asker.name()),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * @return whether it was waiting until now
     */
    public boolean start(Task<?> waiting) {
        return start(waiting, waiting.askedBy().id());
    }

    /**
     * One that was broken off goes on where it was, with the rights of whoever asks now.
     *
     * @return whether nobody else was first
     */
    public boolean resume(Viewer asker, Task<?> over) {
        return start(over, asker.id());
    }

    private boolean start(Task<?> before, UserId asker) {
        return database.write(
                before.workspace(),
                db -> {
                    boolean started = rows.start(db, before, asker);
                    if (started) {
                        queue.add(before);
                    }
                    return started;
                });
    }

    /** What is done stays done; of one that is over nothing changes. */
    public void stop(Viewer viewer, Task<?> task) {
        end(task, State.STOPPED, Optional.of(viewer.id()), "");
    }

    /** Stops those that nobody has started, though they were asked for before that moment. */
    public void stopWaiting(WorkspaceId workspace, TaskKind<?> kind, Instant since) {
        Condition forgotten = TASKS.STATE.eq(State.WAITING.code()).and(TASKS.ASKED_AT.lt(since));
        newest(kind, workspace, forgotten, Integer.MAX_VALUE)
                .forEach(task -> end(task, State.STOPPED));
    }

    void end(Task<?> task, State how) {
        end(task, how, Optional.empty(), "");
    }

    /**
     * @return whether it was under way until now
     */
    boolean fail(Task<?> task, RuntimeException failure) {
        return end(task, State.FAILED, Optional.empty(), failure.toString());
    }

    private <D> boolean end(Task<D> task, State how, Optional<UserId> by, String error) {
        return database.write(
                task.workspace(),
                db -> {
                    boolean ended = rows.end(db, task, how, by, error, clock.instant());
                    if (ended) {
                        task.kind().ended(task);
                    }
                    return ended;
                });
    }

    /** As it stands now; nobody else changes it until the transaction ends. */
    public <D> Task<D> lock(Task<D> seen) {
        return database.write(seen.workspace(), db -> rows.lock(db, seen));
    }

    /** So many are done besides; within the transaction that did them. */
    public <D> void advance(Task<D> locked, int more, D details) {
        advance(locked, more, locked.reached(), details);
    }

    /**
     * @param reached the last of them
     */
    public <D> void advance(Task<D> locked, int more, Optional<UUID> reached, D details) {
        database.write(locked.workspace(), db -> rows.advance(db, locked, more, reached, details));
    }

    public <D> Optional<Task<D>> find(TaskKind<D> kind, WorkspaceId workspace, TaskId id) {
        return latest(kind, workspace, TASKS.TASK_ID.eq(id));
    }

    public <D> Optional<Task<D>> latest(TaskKind<D> kind, WorkspaceId workspace, Condition which) {
        return newest(kind, workspace, which, 1).stream().findFirst();
    }

    /** Those of a kind, the newest first. */
    public <D> List<Task<D>> newest(
            TaskKind<D> kind, WorkspaceId workspace, Condition which, int limit) {
        return database.read(workspace, db -> rows.newest(db, kind, workspace, which, limit));
    }
}
