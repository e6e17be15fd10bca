package app.preflight.leads.imports;

import static app.preflight.schema.Tables.LEAD_IMPORTS;
import static app.preflight.schema.Tables.LEAD_IMPORT_UPDATES;

import app.preflight.accounts.Viewers;
import app.preflight.database.Database;
import app.preflight.jobs.Job;
import app.preflight.leads.ImportedLeads;
import app.preflight.leads.ImportedLeads.Removal;
import app.preflight.leads.ImportedLeads.Source;
import app.preflight.leads.LeadFillings;
import app.preflight.schema.tables.records.LeadImportUpdatesRecord;
import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes an import back: first what it added to leads that were there, then the leads that it added.
 * What somebody has worked on since stays.
 */
@Component
class LeadImportUndoJob implements Job {

    static final String NAME = "lead-import-undo";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int UPDATES = 100;

    private final Database database;
    private final Viewers viewers;
    private final ImportedLeads leads;
    private final LeadFillings fillings;
    private final Clock clock;

    LeadImportUndoJob(
            Database database,
            Viewers viewers,
            ImportedLeads leads,
            LeadFillings fillings,
            Clock clock) {
        this.database = database;
        this.viewers = viewers;
        this.leads = leads;
        this.fillings = fillings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Somebody watches the bar. */
    @Override
    public double rest() {
        return 0.1;
    }

    @Override
    public boolean step(WorkspaceId workspace, UUID id) {
        return database.write(workspace, db -> step(db, workspace, id));
    }

    private boolean step(DSLContext db, WorkspaceId workspace, UUID id) {
        Optional<? extends Record> undoing =
                db.select(LEAD_IMPORTS.OWNER_ID, LEAD_IMPORTS.UNDONE_BY, LEAD_IMPORTS.UNDONE_TO)
                        .from(LEAD_IMPORTS)
                        .where(LeadImportRows.is(workspace, id))
                        .and(LeadImportRows.isIn(ImportState.UNDOING))
                        .forNoKeyUpdate()
                        .fetchOptional();
        return undoing.isPresent() && step(db, workspace, id, undoing.get());
    }

    private boolean step(DSLContext db, WorkspaceId workspace, UUID id, Record undoing) {
        UserId by = undoing.get(LEAD_IMPORTS.UNDONE_BY);
        Optional<Viewer> viewer = viewers.ofUser(workspace, by);
        if (viewer.isEmpty()) {
            // Whoever may undo it still may ask again.
            return end(db, workspace, id, ImportState.FAILED);
        }
        Source source = new Source(workspace, id, undoing.get(LEAD_IMPORTS.OWNER_ID), false, by);
        return restore(db, viewer.get(), id)
                || remove(db, source, Optional.ofNullable(undoing.get(LEAD_IMPORTS.UNDONE_TO)))
                || end(db, workspace, id, ImportState.UNDONE);
    }

    private boolean restore(DSLContext db, Viewer viewer, UUID id) {
        List<LeadImportUpdatesRecord> updates = updates(db, viewer.workspace(), id);
        int restored = (int) updates.stream().filter(row -> restore(viewer, id, row)).count();
        updates.forEach(done -> delete(db, done));
        LeadImportRows.count(
                db, viewer.workspace(), id, new UndoCounts(0, restored, updates.size() - restored));
        return !updates.isEmpty();
    }

    /** The latest first: a lead may have been updated by several rows. */
    private static List<LeadImportUpdatesRecord> updates(
            DSLContext db, WorkspaceId workspace, UUID id) {
        return db.selectFrom(LEAD_IMPORT_UPDATES)
                .where(LEAD_IMPORT_UPDATES.WORKSPACE_ID.eq(workspace))
                .and(LEAD_IMPORT_UPDATES.IMPORT_ID.eq(id))
                .orderBy(LEAD_IMPORT_UPDATES.LINE.desc())
                .limit(UPDATES)
                .fetch();
    }

    private boolean restore(Viewer viewer, UUID id, LeadImportUpdatesRecord update) {
        Map<String, JsonNode> filled =
                JSON.readTree(update.getFilled().data()).properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return fillings.clear(viewer, id, update.getLeadId(), filled);
    }

    private static void delete(DSLContext db, LeadImportUpdatesRecord done) {
        db.deleteFrom(LEAD_IMPORT_UPDATES)
                .where(LEAD_IMPORT_UPDATES.WORKSPACE_ID.eq(done.getWorkspaceId()))
                .and(LEAD_IMPORT_UPDATES.IMPORT_ID.eq(done.getImportId()))
                .and(LEAD_IMPORT_UPDATES.LINE.eq(done.getLine()))
                .execute();
    }

    private boolean remove(DSLContext db, Source source, Optional<UUID> after) {
        Removal removal =
                leads.remove(db, source, after.map(LeadId::new), RowIntake.ROWS, clock.instant());
        removal.last().ifPresent(last -> note(db, source, last));
        LeadImportRows.count(
                db,
                source.workspace(),
                source.id(),
                new UndoCounts(removal.removed(), 0, removal.kept()));
        return removal.last().isPresent();
    }

    private static void note(DSLContext db, Source source, LeadId last) {
        db.update(LEAD_IMPORTS)
                .set(LEAD_IMPORTS.UNDONE_TO, last.value())
                .where(LeadImportRows.is(source.workspace(), source.id()))
                .execute();
    }

    private boolean end(DSLContext db, WorkspaceId workspace, UUID id, ImportState how) {
        LeadImportRows.end(db, workspace, id, ImportState.UNDOING, how, clock.instant());
        return false;
    }
}
