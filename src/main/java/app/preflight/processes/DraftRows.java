package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_DRAFTS;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import app.preflight.shared.ProcessId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows that drafts are kept in: a whole document for each change. */
@Component
class DraftRows {

    private final Processes processes;
    private final JsonMapper json;
    private final Clock clock;

    DraftRows(Processes processes, JsonMapper json, Clock clock) {
        this.processes = processes;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(DSLContext db, WorkspaceId workspace, String key) {
        return newest(db, workspace, PROCESS_DRAFTS.processes().KEY.eq(key)).stream()
                .findFirst()
                .or(() ->
                        processes
                                .alive(workspace, key)
                                .map(version ->
                                        Draft.of(version, last(db, workspace, version.id()))));
    }

    private static int last(DSLContext db, WorkspaceId workspace, ProcessId process) {
        return db.select(PROCESSES.DRAFT_REVISION)
                .from(PROCESSES)
                .where(is(workspace, process))
                .fetchSingle(Record1::value1);
    }

    private static Condition is(WorkspaceId workspace, ProcessId process) {
        return PROCESSES.WORKSPACE_ID.eq(workspace).and(PROCESSES.PROCESS_ID.eq(process));
    }

    /** A form that was open until now fits no more: what it was about is another by now. */
    static void passOver(DSLContext db, WorkspaceId workspace, ProcessId process) {
        db.update(PROCESSES)
                .set(PROCESSES.DRAFT_REVISION, PROCESSES.DRAFT_REVISION.plus(1))
                .where(is(workspace, process))
                .execute();
    }

    List<Draft> newest(DSLContext db, WorkspaceId workspace, Condition condition) {
        return db.select(PROCESS_DRAFTS.fields())
                .select(PROCESS_DRAFTS.users().NAME)
                .distinctOn(PROCESS_DRAFTS.PROCESS_ID)
                .from(PROCESS_DRAFTS)
                .where(PROCESS_DRAFTS.WORKSPACE_ID.eq(workspace))
                .and(condition)
                .orderBy(PROCESS_DRAFTS.PROCESS_ID, PROCESS_DRAFTS.REVISION.desc())
                .fetch(this::draft);
    }

    private Draft draft(Record row) {
        return new Draft(
                row.get(PROCESS_DRAFTS.PROCESS_ID),
                row.get(PROCESS_DRAFTS.REVISION),
                row.get(PROCESS_DRAFTS.BEFORE),
                definition(row.get(PROCESS_DRAFTS.CONTENT)),
                Optional.of(
                        new Draft.Saved(
                                row.get(PROCESS_DRAFTS.users().NAME),
                                row.get(PROCESS_DRAFTS.SAVED_AT))));
    }

    record Kept(ProcessDefinition process, int before) {}

    /** What a revision said; of one that is gone, what was published last. */
    Kept kept(DSLContext db, Viewer viewer, Draft draft, int revision) {
        return db
                .select(PROCESS_DRAFTS.CONTENT, PROCESS_DRAFTS.BEFORE)
                .from(PROCESS_DRAFTS)
                .where(is(viewer, draft.id()))
                .and(PROCESS_DRAFTS.REVISION.eq(revision))
                .fetch(row ->
                        new Kept(
                                definition(row.get(PROCESS_DRAFTS.CONTENT)),
                                row.get(PROCESS_DRAFTS.BEFORE)))
                .stream()
                .findFirst()
                .orElseGet(() -> new Kept(published(viewer, draft), 0));
    }

    private ProcessDefinition published(Viewer viewer, Draft draft) {
        return processes
                .alive(viewer.workspace(), draft.process().key())
                .map(ProcessVersion::definition)
                .orElse(draft.process());
    }

    private ProcessDefinition definition(JSONB content) {
        return json.readValue(content.data(), ProcessDefinition.class);
    }

    Draft save(
            DSLContext db,
            Viewer viewer,
            ProcessId id,
            int revision,
            int before,
            ProcessDefinition process) {
        db.insertInto(PROCESS_DRAFTS)
                .set(PROCESS_DRAFTS.WORKSPACE_ID, viewer.workspace())
                .set(PROCESS_DRAFTS.PROCESS_ID, id)
                .set(PROCESS_DRAFTS.REVISION, revision)
                .set(PROCESS_DRAFTS.BEFORE, before)
                .set(PROCESS_DRAFTS.CONTENT, JSONB.valueOf(json.writeValueAsString(process)))
                .set(PROCESS_DRAFTS.SAVED_BY, viewer.id())
                .set(PROCESS_DRAFTS.SAVED_AT, clock.instant())
                .execute();
        db.update(PROCESSES)
                .set(PROCESSES.DRAFT_REVISION, greatest(PROCESSES.DRAFT_REVISION, val(revision)))
                .where(is(viewer.workspace(), id))
                .execute();
        Draft.Saved saved = new Draft.Saved(viewer.name(), clock.instant());
        return new Draft(id, revision, before, process, Optional.of(saved));
    }

    static int delete(DSLContext db, Viewer viewer, Draft draft) {
        passOver(db, viewer.workspace(), draft.id());
        return db.deleteFrom(PROCESS_DRAFTS).where(is(viewer, draft.id())).execute();
    }

    private static Condition is(Viewer viewer, ProcessId process) {
        return PROCESS_DRAFTS
                .WORKSPACE_ID
                .eq(viewer.workspace())
                .and(PROCESS_DRAFTS.PROCESS_ID.eq(process));
    }
}
