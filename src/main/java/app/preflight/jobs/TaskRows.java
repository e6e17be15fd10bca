package app.preflight.jobs;

import static app.preflight.schema.Tables.TASKS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.jobs.Task.State;
import app.preflight.schema.tables.Users;
import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as rows. */
@Component
class TaskRows {

    private static final int LONGEST_ERROR = 1_000;

    private static final Users STOPPERS = USERS.as("stoppers");

    private final JsonMapper json;

    TaskRows(JsonMapper json) {
        this.json = json;
    }

    /**
     * @return whether none of the kind was under way for the subject
     */
    boolean insert(DSLContext db, Task<?> task) {
        return db.insertInto(TASKS)
                        .set(TASKS.WORKSPACE_ID, task.workspace())
                        .set(TASKS.TASK_ID, task.id())
                        .set(TASKS.KIND, task.kind().name())
                        .set(TASKS.SUBJECT, task.subject())
                        .set(TASKS.STATE, task.state().code())
                        .set(TASKS.DONE, task.done())
                        .set(TASKS.TOTAL, task.total())
                        .set(TASKS.DETAILS, json(task.details()))
                        .set(TASKS.ASKED_BY, task.askedBy().id())
                        .set(TASKS.ASKED_AT, task.askedAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private JSONB json(Object details) {
        return JSONB.valueOf(json.writeValueAsString(details));
    }

    /**
     * @return whether it stood as before until now
     */
    boolean start(DSLContext db, Task<?> before, UserId asker) {
        return db.update(TASKS)
                        .set(TASKS.STATE, State.RUNNING.code())
                        .set(TASKS.ASKED_BY, asker)
                        .setNull(TASKS.STOPPED_BY)
                        .setNull(TASKS.ENDED_AT)
                        .where(is(before))
                        .and(TASKS.STATE.eq(before.state().code()))
                        .execute()
                == 1;
    }

    /**
     * @return whether it was not over yet
     */
    boolean end(
            DSLContext db, Task<?> task, State how, Optional<UserId> by, String error, Instant at) {
        return db.update(TASKS)
                        .set(TASKS.STATE, how.code())
                        .set(TASKS.STOPPED_BY, by.orElse(null))
                        .set(TASKS.ENDED_AT, at)
                        .set(
                                TASKS.ERROR,
                                error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                        .where(is(task))
                        .and(TASKS.STATE.in(State.WAITING.code(), State.RUNNING.code()))
                        .execute()
                == 1;
    }

    <D> int advance(DSLContext db, Task<D> locked, int more, Optional<UUID> reached, D details) {
        return db.update(TASKS)
                .set(TASKS.DONE, locked.done() + more)
                .set(TASKS.REACHED, reached.orElse(null))
                .set(TASKS.DETAILS, json(details))
                .where(is(locked))
                .execute();
    }

    <D> Task<D> lock(DSLContext db, Task<D> seen) {
        return select(db, seen.workspace())
                .and(TASKS.TASK_ID.eq(seen.id()))
                .forNoKeyUpdate()
                .of(TASKS)
                .fetchSingle(row -> task(seen.kind(), row));
    }

    <D> List<Task<D>> newest(
            DSLContext db, TaskKind<D> kind, WorkspaceId workspace, Condition which, int limit) {
        return select(db, workspace)
                .and(TASKS.KIND.eq(kind.name()))
                .and(which)
                .orderBy(TASKS.ASKED_AT.desc(), TASKS.TASK_ID.desc())
                .limit(limit)
                .fetch(row -> task(kind, row));
    }

    private static SelectConditionStep<Record> select(DSLContext db, WorkspaceId workspace) {
        return db.select(TASKS.fields())
                .select(USERS.NAME, STOPPERS.NAME)
                .from(TASKS)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(TASKS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(TASKS.ASKED_BY))
                .leftJoin(STOPPERS)
                .on(STOPPERS.WORKSPACE_ID.eq(TASKS.WORKSPACE_ID))
                .and(STOPPERS.USER_ID.eq(TASKS.STOPPED_BY))
                .where(TASKS.WORKSPACE_ID.eq(workspace));
    }

    private <D> Task<D> task(TaskKind<D> kind, Record row) {
        @Nullable UserId stopper = row.get(TASKS.STOPPED_BY);
        return new Task<>(
                kind,
                row.get(TASKS.TASK_ID),
                row.get(TASKS.WORKSPACE_ID),
                row.get(TASKS.SUBJECT),
                Coded.of(State.class, row.get(TASKS.STATE)),
                row.get(TASKS.DONE),
                row.get(TASKS.TOTAL),
                Optional.ofNullable(row.get(TASKS.REACHED)),
                json.readValue(row.get(TASKS.DETAILS).data(), kind.details()),
                new Actor(row.get(TASKS.ASKED_BY), row.get(USERS.NAME)),
                row.get(TASKS.ASKED_AT),
                Optional.ofNullable(stopper).map(id -> new Actor(id, row.get(STOPPERS.NAME))),
                Optional.ofNullable(row.get(TASKS.ENDED_AT)));
    }

    private static Condition is(Task<?> task) {
        return TASKS.WORKSPACE_ID.eq(task.workspace()).and(TASKS.TASK_ID.eq(task.id()));
    }
}
