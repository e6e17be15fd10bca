package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.ProcessId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.IfMatch;
import app.preflight.web.KeyFinder;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Processes that are being written. Each change is kept beside the one before, until a version is
 * published of it; deals see nothing of it before.
 */
@Component
class Drafts implements KeyFinder<Draft> {

    private static final int NONE = -1;

    private final Database database;
    private final DraftRows rows;
    private final Publications publications;
    private final SensorNames sensors;
    private final Clock clock;

    Drafts(
            Database database,
            DraftRows rows,
            Publications publications,
            SensorNames sensors,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.publications = publications;
        this.sensors = sensors;
        this.clock = clock;
    }

    /** What came of a change. */
    sealed interface Editing {

        record Edited(Draft draft) implements Editing {}

        /** Somebody else was first; nothing was changed. */
        record Overtaken(ProcessDefinition seen, Draft now) implements Editing {}
    }

    @Override
    public Class<Draft> type() {
        return Draft.class;
    }

    /** As it is being written, else as it was published last; only admins write. */
    @Override
    public Optional<Draft> find(Viewer viewer, String key) {
        viewer.requireAdmin();
        return database.read(viewer.workspace(), db -> rows.find(db, viewer.workspace(), key));
    }

    /** Those with a change that is not published. */
    List<Draft> all(WorkspaceId workspace) {
        return database.read(workspace, db -> rows.newest(db, workspace, noCondition()));
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
                            .set(PROCESSES.WORKSPACE_ID, viewer.workspace())
                            .set(PROCESSES.PROCESS_ID, id)
                            .set(PROCESSES.KEY, key)
                            .set(PROCESSES.CREATED_AT, clock.instant())
                            .execute();
                    return rows.save(db, viewer, id, 1, 0, Edits.addStage(blank, firstStage));
                });
    }

    private static Set<String> keys(DSLContext db, WorkspaceId workspace) {
        return db
                .select(PROCESSES.KEY)
                .from(PROCESSES)
                .where(PROCESSES.WORKSPACE_ID.eq(workspace))
                .fetch(row -> row.get(PROCESSES.KEY))
                .stream()
                .collect(Collectors.toCollection(() -> new HashSet<>(Keys.RESERVED)));
    }

    /**
     * @param seen the revision that was on the screen of whoever changes it
     */
    Editing edit(
            Viewer viewer, Draft draft, IfMatch seen, UnaryOperator<ProcessDefinition> change) {
        return ifNewest(
                viewer,
                draft,
                seen,
                (db, now) -> {
                    ProcessDefinition changed = change.apply(now.process());
                    return changed.equals(now.process())
                            ? now
                            : rows.save(
                                    db,
                                    viewer,
                                    now.id(),
                                    now.revision() + 1,
                                    now.revision(),
                                    changed);
                });
    }

    /** Takes the last change back; one undoing after the other leads to the beginning. */
    Editing undo(Viewer viewer, Draft draft, IfMatch seen) {
        return ifNewest(
                viewer,
                draft,
                seen,
                (db, now) -> {
                    if (now.isUntouched()) {
                        return now;
                    }
                    DraftRows.Kept before = rows.kept(db, viewer, now, now.before());
                    return rows.save(
                            db,
                            viewer,
                            now.id(),
                            now.revision() + 1,
                            before.before(),
                            before.process());
                });
    }

    /** What is done to a draft that nobody else has changed. */
    private interface Doing {
        Draft to(DSLContext db, Draft now);
    }

    private Editing ifNewest(Viewer viewer, Draft draft, IfMatch seen, Doing doing) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Draft now = lock(db, viewer, draft);
                    return seen.is(now.revision())
                            ? new Editing.Edited(doing.to(db, now))
                            : new Editing.Overtaken(
                                    rows.kept(db, viewer, now, seen.or(NONE)).process(), now);
                });
    }

    /** Nobody else changes it until the transaction ends. */
    private Draft lock(DSLContext db, Viewer viewer, Draft draft) {
        db.select(PROCESSES.PROCESS_ID)
                .from(PROCESSES)
                .where(PROCESSES.WORKSPACE_ID.eq(viewer.workspace()))
                .and(PROCESSES.PROCESS_ID.eq(draft.id()))
                .forUpdate()
                .fetch();
        return find(viewer, draft.process().key()).orElseThrow(NotFound::new);
    }

    /**
     * @throws app.preflight.web.Invalid where it is no process to run deals by yet
     */
    Editing publish(Viewer viewer, Draft draft, IfMatch seen) {
        return ifNewest(
                viewer,
                draft,
                seen,
                (db, now) -> {
                    publications.publish(
                            viewer.workspace(), DefinitionRules.check(now.process(), sensors));
                    DraftRows.delete(db, viewer, now);
                    return now;
                });
    }

    /**
     * Only the people chosen open deals on it, until it is published or the trial ends.
     *
     * @throws app.preflight.web.Invalid where it is no process to run deals by yet
     */
    Editing tryOut(Viewer viewer, Draft draft, IfMatch seen, List<UserId> people) {
        return ifNewest(
                viewer,
                draft,
                seen,
                (db, now) -> {
                    publications.tryOut(
                            viewer.workspace(),
                            DefinitionRules.check(now.process(), sensors),
                            people);
                    DraftRows.delete(db, viewer, now);
                    return now;
                });
    }

    /** What was not published is thrown away. */
    void discard(Viewer viewer, Draft draft) {
        database.write(
                viewer.workspace(), db -> DraftRows.delete(db, viewer, lock(db, viewer, draft)));
    }
}
