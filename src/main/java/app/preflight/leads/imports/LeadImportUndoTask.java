package app.preflight.leads.imports;

import static app.preflight.schema.Tables.LEAD_IMPORT_UPDATES;

import app.preflight.database.Database;
import app.preflight.jobs.Task;
import app.preflight.jobs.TaskKind;
import app.preflight.jobs.Tasks;
import app.preflight.leads.ImportedLeads;
import app.preflight.leads.ImportedLeads.Removal;
import app.preflight.leads.ImportedLeads.Source;
import app.preflight.leads.LeadFillings;
import app.preflight.schema.tables.records.LeadImportUpdatesRecord;
import app.preflight.shared.LeadId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes an import back: first what it added to leads that were there, then the leads that it added.
 * What somebody has worked on since stays.
 */
@Component
class LeadImportUndoTask implements TaskKind<UndoCounts> {

    private static final TypeReference<Map<String, JsonNode>> FILLED = new TypeReference<>() {};
    private static final int UPDATES = 100;

    private final Database database;
    private final Tasks tasks;
    private final ImportedLeads leads;
    private final LeadFillings fillings;
    private final JsonMapper json;
    private final Clock clock;

    LeadImportUndoTask(
            Database database,
            Tasks tasks,
            ImportedLeads leads,
            LeadFillings fillings,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.leads = leads;
        this.fillings = fillings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lead-import-undo";
    }

    @Override
    public Class<UndoCounts> details() {
        return UndoCounts.class;
    }

    /** Somebody watches the bar. */
    @Override
    public double rest() {
        return 0.1;
    }

    @Override
    public Task.State step(Viewer asker, Task<UndoCounts> seen) {
        return database.write(
                seen.workspace(),
                db -> {
                    Task<UndoCounts> task = tasks.lock(seen);
                    boolean more =
                            task.isRunning()
                                    && (restore(db, asker, task) || remove(db, asker, task));
                    return more ? Task.State.RUNNING : Task.State.FINISHED;
                });
    }

    private boolean restore(DSLContext db, Viewer asker, Task<UndoCounts> task) {
        List<LeadImportUpdatesRecord> updates = updates(db, task);
        if (updates.isEmpty()) {
            return false;
        }
        int restored = (int) updates.stream().filter(update -> restore(asker, update)).count();
        db.batchDelete(updates).execute();
        advance(task, task.reached(), new UndoCounts(0, restored, updates.size() - restored));
        return true;
    }

    /** The latest first: a lead may have been updated by several rows. */
    private static List<LeadImportUpdatesRecord> updates(DSLContext db, Task<?> task) {
        return db.selectFrom(LEAD_IMPORT_UPDATES)
                .where(LEAD_IMPORT_UPDATES.WORKSPACE_ID.eq(task.workspace()))
                .and(LEAD_IMPORT_UPDATES.IMPORT_ID.eq(task.subject()))
                .orderBy(LEAD_IMPORT_UPDATES.LINE.desc())
                .limit(UPDATES)
                .fetch();
    }

    private boolean restore(Viewer asker, LeadImportUpdatesRecord update) {
        return fillings.clear(
                asker,
                update.getImportId(),
                update.getLeadId(),
                json.readValue(update.getFilled().data(), FILLED));
    }

    private boolean remove(DSLContext db, Viewer asker, Task<UndoCounts> task) {
        Source source = new Source(task.workspace(), task.subject(), asker.id(), false, asker.id());
        Removal removal =
                leads.remove(
                        db,
                        source,
                        task.reached().map(LeadId::new),
                        RowIntake.ROWS,
                        clock.instant());
        removal.last()
                .map(LeadId::value)
                .ifPresent(last ->
                        advance(
                                task,
                                Optional.of(last),
                                new UndoCounts(removal.removed(), 0, removal.kept())));
        return removal.last().isPresent();
    }

    private void advance(Task<UndoCounts> task, Optional<UUID> reached, UndoCounts more) {
        tasks.advance(task, more.all(), reached, task.details().plus(more));
    }
}
