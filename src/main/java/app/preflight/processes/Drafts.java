package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_DRAFTS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processes that are being written. Each change is kept beside the one before, until a version is
 * published of it; deals see nothing of it before.
 */
@Component
class Drafts {

    private final Database database;
    private final Processes processes;
    private final Publications publications;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(
            Database database,
            Processes processes,
            Publications publications,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.processes = processes;
        this.publications = publications;
        this.json = json;
        this.clock = clock;
    }

    /** What came of a change. */
    sealed interface Editing {

        record Edited(Draft draft) implements Editing {}

        /** Somebody else was first; nothing was changed. */
        record Overtaken(ProcessDefinition seen, Draft now) implements Editing {}
    }

    /** As it is being written, else as it was published last. */
    Optional<Draft> find(WorkspaceId workspace, String key) {
        return database.read(workspace, db -> find(db, workspace, key));
    }

    private Optional<Draft> find(DSLContext db, WorkspaceId workspace, String key) {
        return newest(db, workspace, PROCESSES.KEY.eq(key)).stream()
                .findFirst()
                .or(() -> processes.find(workspace, key).map(Drafts::untouched));
    }

    private static Draft untouched(ProcessVersion published) {
        return new Draft(published.id(), 0, 0, published.definition(), Optional.empty());
    }

    /** Those with a change that is not published. */
    List<Draft> all(WorkspaceId workspace) {
        return database.read(
                workspace,
                db -> newest(db, workspace, PROCESSES.WORKSPACE_ID.eq(workspace.value())));
    }

    private List<Draft> newest(DSLContext db, WorkspaceId workspace, Condition condition) {
        return db.select(PROCESS_DRAFTS.fields())
                .select(USERS.NAME)
                .distinctOn(PROCESS_DRAFTS.PROCESS_ID)
                .from(PROCESS_DRAFTS)
                .join(PROCESSES)
                .on(PROCESSES.WORKSPACE_ID.eq(PROCESS_DRAFTS.WORKSPACE_ID))
                .and(PROCESSES.PROCESS_ID.eq(PROCESS_DRAFTS.PROCESS_ID))
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(PROCESS_DRAFTS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(PROCESS_DRAFTS.SAVED_BY))
                .where(PROCESS_DRAFTS.WORKSPACE_ID.eq(workspace.value()))
                .and(condition)
                .orderBy(PROCESS_DRAFTS.PROCESS_ID, PROCESS_DRAFTS.REVISION.desc())
                .fetch(this::draft);
    }

    private Draft draft(Record row) {
        return new Draft(
                new ProcessId(row.get(PROCESS_DRAFTS.PROCESS_ID)),
                row.get(PROCESS_DRAFTS.REVISION),
                row.get(PROCESS_DRAFTS.BEFORE),
                json.readValue(row.get(PROCESS_DRAFTS.CONTENT).data(), ProcessDefinition.class),
                Optional.of(
                        new Draft.Saved(row.get(USERS.NAME), row.get(PROCESS_DRAFTS.SAVED_AT))));
    }

    /** A process of no version yet. */
    Draft create(Viewer viewer, Localized name, Localized firstStage) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Set<String> taken = keys(db, viewer.workspace());
                    String key = Keys.of(name.en(), "process-" + (taken.size() + 1), taken);
                    ProcessDefinition blank =
                            new ProcessDefinition(
                                    ProcessDefinition.FORMAT,
                                    key,
                                    name,
                                    Localized.NOTHING,
                                    Optional.empty(),
                                    List.of());
                    ProcessId id = new ProcessId(Ids.next());
                    db.insertInto(PROCESSES)
                            .set(PROCESSES.WORKSPACE_ID, viewer.workspace().value())
                            .set(PROCESSES.PROCESS_ID, id.value())
                            .set(PROCESSES.KEY, key)
                            .set(PROCESSES.CREATED_AT, clock.instant())
                            .execute();
                    return save(db, viewer, id, 1, 0, Edits.addStage(blank, firstStage));
                });
    }

    private static Set<String> keys(DSLContext db, WorkspaceId workspace) {
        return db
                .select(PROCESSES.KEY)
                .from(PROCESSES)
                .where(PROCESSES.WORKSPACE_ID.eq(workspace.value()))
                .fetch(row -> row.get(PROCESSES.KEY))
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * @param seen the revision that was on the screen of whoever changes it
     * @throws NotFound where there is no such process
     */
    Editing edit(Viewer viewer, String key, int seen, UnaryOperator<ProcessDefinition> change) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Draft now = lock(db, viewer.workspace(), key);
                    if (now.revision() != seen) {
                        return new Editing.Overtaken(content(db, viewer, now, seen), now);
                    }
                    ProcessDefinition changed = change.apply(now.process());
                    return new Editing.Edited(
                            changed.equals(now.process())
                                    ? now
                                    : save(db, viewer, now.id(), seen + 1, seen, changed));
                });
    }

    /** Takes the last change back; one undoing after the other leads to the beginning. */
    Editing undo(Viewer viewer, String key, int seen) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Draft now = lock(db, viewer.workspace(), key);
                    if (now.revision() != seen) {
                        return new Editing.Overtaken(content(db, viewer, now, seen), now);
                    }
                    if (now.isUntouched()) {
                        return new Editing.Edited(now);
                    }
                    ProcessDefinition before = content(db, viewer, now, now.before());
                    int further = before(db, viewer, now, now.before());
                    return new Editing.Edited(
                            save(db, viewer, now.id(), seen + 1, further, before));
                });
    }

    /** Nobody else changes it until the transaction ends. */
    private Draft lock(DSLContext db, WorkspaceId workspace, String key) {
        db.select(PROCESSES.PROCESS_ID)
                .from(PROCESSES)
                .where(PROCESSES.WORKSPACE_ID.eq(workspace.value()))
                .and(PROCESSES.KEY.eq(key))
                .forUpdate()
                .fetch();
        return find(db, workspace, key).orElseThrow(NotFound::new);
    }

    /** What a revision said; of one that is gone, what was published last. */
    private ProcessDefinition content(DSLContext db, Viewer viewer, Draft draft, int revision) {
        return db
                .select(PROCESS_DRAFTS.CONTENT)
                .from(PROCESS_DRAFTS)
                .where(is(viewer, draft.id()))
                .and(PROCESS_DRAFTS.REVISION.eq(revision))
                .fetch(row -> row.get(PROCESS_DRAFTS.CONTENT))
                .stream()
                .findFirst()
                .map(content -> json.readValue(content.data(), ProcessDefinition.class))
                .or(() ->
                        processes
                                .find(viewer.workspace(), draft.process().key())
                                .map(ProcessVersion::definition))
                .orElse(draft.process());
    }

    private static int before(DSLContext db, Viewer viewer, Draft draft, int revision) {
        return db
                .select(PROCESS_DRAFTS.BEFORE)
                .from(PROCESS_DRAFTS)
                .where(is(viewer, draft.id()))
                .and(PROCESS_DRAFTS.REVISION.eq(revision))
                .fetch(row -> row.get(PROCESS_DRAFTS.BEFORE))
                .stream()
                .findFirst()
                .orElse(0);
    }

    private Draft save(
            DSLContext db,
            Viewer viewer,
            ProcessId id,
            int revision,
            int before,
            ProcessDefinition process) {
        db.insertInto(PROCESS_DRAFTS)
                .set(PROCESS_DRAFTS.WORKSPACE_ID, viewer.workspace().value())
                .set(PROCESS_DRAFTS.PROCESS_ID, id.value())
                .set(PROCESS_DRAFTS.REVISION, revision)
                .set(PROCESS_DRAFTS.BEFORE, before)
                .set(PROCESS_DRAFTS.CONTENT, JSONB.valueOf(json.writeValueAsString(process)))
                .set(PROCESS_DRAFTS.SAVED_BY, viewer.id().value())
                .set(PROCESS_DRAFTS.SAVED_AT, clock.instant())
                .execute();
        Draft.Saved saved = new Draft.Saved(viewer.name(), clock.instant());
        return new Draft(id, revision, before, process, Optional.of(saved));
    }

    /**
     * @throws app.preflight.web.Invalid where it is no process to run deals by yet
     */
    Editing publish(Viewer viewer, String key, int seen) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Draft now = lock(db, viewer.workspace(), key);
                    if (now.revision() != seen) {
                        return new Editing.Overtaken(content(db, viewer, now, seen), now);
                    }
                    publications.publish(viewer.workspace(), DefinitionRules.check(now.process()));
                    delete(db, viewer, now);
                    return new Editing.Edited(now);
                });
    }

    /** What was not published is thrown away. */
    void discard(Viewer viewer, String key) {
        database.write(
                viewer.workspace(), db -> delete(db, viewer, lock(db, viewer.workspace(), key)));
    }

    private static int delete(DSLContext db, Viewer viewer, Draft draft) {
        return db.deleteFrom(PROCESS_DRAFTS).where(is(viewer, draft.id())).execute();
    }

    private static Condition is(Viewer viewer, ProcessId process) {
        return PROCESS_DRAFTS
                .WORKSPACE_ID
                .eq(viewer.workspace().value())
                .and(PROCESS_DRAFTS.PROCESS_ID.eq(process.value()));
    }
}
