package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_VERSIONS;
import static app.preflight.schema.Tables.TRIAL_USERS;
import static org.jooq.impl.DSL.inline;

import app.preflight.database.Batch;
import app.preflight.database.Database;
import app.preflight.shared.ProcessId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Versions that are tried by a few before they are everybody's. There is one for a process at most,
 * newer than what is published; what is written in it never changes either, and deals opened on it
 * stay on it, whatever becomes of it.
 */
@Component
class Trials {

    private final Database database;
    private final Processes processes;

    Trials(Database database, Processes processes) {
        this.database = database;
        this.processes = processes;
    }

    /** Chooses who opens deals on a version that is on trial. */
    static void choose(
            DSLContext db, WorkspaceId workspace, ProcessVersion version, List<UserId> people) {
        Batch rows =
                Batch.into(
                        TRIAL_USERS,
                        TRIAL_USERS.WORKSPACE_ID,
                        TRIAL_USERS.PROCESS_ID,
                        TRIAL_USERS.VERSION,
                        TRIAL_USERS.USER_ID);
        people.forEach(person -> rows.add(workspace, version.id(), version.version(), person));
        rows.write(db);
    }

    /** All that go on. */
    List<Trial> all(WorkspaceId workspace) {
        return list(workspace, PROCESSES.WORKSPACE_ID.eq(workspace));
    }

    Optional<Trial> find(WorkspaceId workspace, String process) {
        return list(workspace, PROCESSES.KEY.eq(process)).stream().findFirst();
    }

    private List<Trial> list(WorkspaceId workspace, Condition which) {
        return database.read(
                workspace,
                db ->
                        db.select(PROCESSES.PROCESS_ID, PROCESS_VERSIONS.VERSION)
                                .select(PROCESS_VERSIONS.PUBLISHED_AT)
                                .from(PROCESSES)
                                .join(PROCESS_VERSIONS)
                                .using(PROCESSES.WORKSPACE_ID, PROCESSES.PROCESS_ID)
                                .where(PROCESSES.WORKSPACE_ID.eq(workspace))
                                .and(PROCESS_VERSIONS.STATE.eq(inline("trial")))
                                .and(which)
                                .orderBy(PROCESSES.CREATED_AT, PROCESSES.PROCESS_ID)
                                .fetch()
                                .map(row ->
                                        trial(
                                                db,
                                                workspace,
                                                row.get(PROCESSES.PROCESS_ID),
                                                row.get(PROCESS_VERSIONS.VERSION),
                                                row.get(PROCESS_VERSIONS.PUBLISHED_AT))));
    }

    private Trial trial(
            DSLContext db, WorkspaceId workspace, ProcessId process, int number, Instant since) {
        List<String> people =
                db.select(TRIAL_USERS.users().NAME)
                        .from(TRIAL_USERS)
                        .where(TRIAL_USERS.WORKSPACE_ID.eq(workspace))
                        .and(TRIAL_USERS.PROCESS_ID.eq(process))
                        .and(TRIAL_USERS.VERSION.eq(number))
                        .orderBy(TRIAL_USERS.users().NAME.collate("th-x-icu"), TRIAL_USERS.USER_ID)
                        .fetch(TRIAL_USERS.users().NAME);
        return new Trial(processes.version(workspace, process, number), since, people);
    }

    /** The version is everybody's from now on. */
    void publish(Viewer viewer, String process, int version) {
        become(viewer, process, version, "published");
    }

    /** It came to nothing: everybody opens deals on what is published. */
    void end(Viewer viewer, String process, int version) {
        become(viewer, process, version, "retired");
    }

    /**
     * @throws NotFound where that version is not on trial, or not any more
     */
    private void become(Viewer viewer, String process, int version, String state) {
        Trial trial =
                find(viewer.workspace(), process)
                        .filter(known -> known.version().version() == version)
                        .orElseThrow(NotFound::new);
        int changed =
                database.write(
                        viewer.workspace(),
                        db -> become(db, viewer.workspace(), trial.version().id(), state));
        if (changed == 0) {
            throw new NotFound();
        }
    }

    /** Whatever version of the process is on trial. */
    static int become(DSLContext db, WorkspaceId workspace, ProcessId process, String state) {
        return db.update(PROCESS_VERSIONS)
                .set(PROCESS_VERSIONS.STATE, state)
                .where(PROCESS_VERSIONS.WORKSPACE_ID.eq(workspace))
                .and(PROCESS_VERSIONS.PROCESS_ID.eq(process))
                .and(PROCESS_VERSIONS.STATE.eq(inline("trial")))
                .execute();
    }
}
