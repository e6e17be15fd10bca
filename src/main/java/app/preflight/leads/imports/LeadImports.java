package app.preflight.leads.imports;

import static app.preflight.schema.Tables.LEAD_IMPORTS;

import app.preflight.database.Database;
import app.preflight.jobs.Jobs;
import app.preflight.leads.OwnerChoice;
import app.preflight.settings.TemporaryFiles;
import app.preflight.shared.Actor;
import app.preflight.shared.Ids;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Upload;
import app.preflight.web.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Takes files with leads. What is wrong with a file as a whole is told when it is sent; {@link
 * LeadImportJob} then goes through its rows.
 */
@Component
class LeadImports {

    static final long LARGEST_FILE = 256L << 20;

    static final int SHOWN = 50;

    /** A file that was looked at and not imported is kept for so long. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final Jobs jobs;
    private final TemporaryFiles files;
    private final Clock clock;

    LeadImports(Database database, Jobs jobs, TemporaryFiles files, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
    }

    /**
     * How somebody wants a file to be imported.
     *
     * @param mapping the columns that are to be mapped otherwise than they were recognised
     * @param isPreview it is looked at first, and begun by {@link #start}
     */
    record ImportOptions(
            Policy policy, Map<String, String> mapping, OwnerChoice owner, boolean isPreview) {}

    /**
     * @throws Invalid telling what is wrong with the file or the mapping; then nothing is kept
     */
    LeadImport take(Viewer viewer, Upload upload, String name, ImportOptions options)
            throws IOException {
        try (ReceivedFile file = ReceivedFile.of(upload, name, LARGEST_FILE, files)) {
            LeadImport taken = taken(viewer, file, name, options);
            if (!options.isPreview()) {
                requireName(taken.mapping());
            }
            return database.write(viewer.workspace(), db -> keep(db, viewer, taken, file));
        }
    }

    private LeadImport taken(Viewer viewer, ReceivedFile file, String name, ImportOptions options) {
        ColumnMapping proposed =
                database.read(
                                viewer.workspace(),
                                db ->
                                        LeadImportRows.earlier(
                                                db, viewer.workspace(), file.columns()))
                        .orElseGet(() -> Proposal.of(file.columns(), file.sample()));
        return new LeadImport(
                Ids.next(),
                name,
                options.isPreview() ? ImportState.READY : ImportState.RUNNING,
                file.columns(),
                proposed.with(options.mapping(), file.columns()),
                file.sample(),
                options.policy(),
                options.owner(),
                new Actor(viewer.id(), viewer.name()),
                clock.instant(),
                new RowCounts(file.rows(), 0, 0, 0, 0, 0, 0),
                new UndoCounts(0, 0, 0),
                Optional.empty());
    }

    private static void requireName(ColumnMapping mapping) {
        if (!mapping.hasName()) {
            throw new Invalid("mapping", "error.no-name-column");
        }
    }

    private LeadImport keep(DSLContext db, Viewer viewer, LeadImport taken, ReceivedFile file) {
        forgetOld(db, viewer);
        LeadImportRows.insert(db, viewer, taken);
        FileChunks.store(db, viewer.workspace(), taken.id(), file.path());
        if (!taken.isReady()) {
            jobs.begin(LeadImportJob.NAME, viewer.workspace(), taken.id());
        }
        return taken;
    }

    private void forgetOld(DSLContext db, Viewer viewer) {
        db.select(LEAD_IMPORTS.IMPORT_ID)
                .from(LEAD_IMPORTS)
                .where(LEAD_IMPORTS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(LeadImportRows.isIn(ImportState.READY))
                .and(LEAD_IMPORTS.ASKED_AT.lt(clock.instant().minus(KEPT)))
                .forEach(old -> cancel(db, viewer, old.value1(), ImportState.READY));
    }

    private boolean cancel(DSLContext db, Viewer viewer, UUID id, ImportState from) {
        boolean cancelled =
                LeadImportRows.end(
                        db, viewer.workspace(), id, from, ImportState.CANCELLED, clock.instant());
        if (cancelled) {
            FileChunks.delete(db, viewer.workspace(), id);
        }
        return cancelled;
    }

    /** The newest first; what the viewer or somebody of the team asked for, an admin all. */
    List<LeadImport> list(Viewer viewer) {
        return database.read(viewer.workspace(), db -> LeadImportRows.newest(db, viewer, SHOWN));
    }

    /**
     * @throws NotFound where the viewer sees no such import
     */
    LeadImport find(Viewer viewer, UUID id) {
        return database.read(viewer.workspace(), db -> LeadImportRows.find(db, viewer, id))
                .orElseThrow(NotFound::new);
    }

    /** Other columns for one that has not begun, and what else was chosen beside them. */
    void remap(Viewer viewer, LeadImport ready, ImportOptions options) {
        ColumnMapping mapping = ready.mapping().with(options.mapping(), ready.columns());
        database.write(
                viewer.workspace(),
                db ->
                        db.update(LEAD_IMPORTS)
                                .set(LEAD_IMPORTS.MAPPING, mapping.json())
                                .set(LEAD_IMPORTS.POLICY, options.policy().code())
                                .set(LEAD_IMPORTS.OWNER_ID, options.owner().owner().id())
                                .set(LEAD_IMPORTS.BY_RULES, options.owner().byRules())
                                .where(LeadImportRows.is(viewer.workspace(), ready.id()))
                                .and(LeadImportRows.isIn(ImportState.READY))
                                .execute());
    }

    /**
     * @return empty where it has begun already
     */
    Optional<LeadImport> start(
            Viewer viewer,
            UUID id,
            Optional<Policy> policy,
            Optional<OwnerChoice> owner,
            Map<String, String> options) {
        LeadImport ready = find(viewer, id);
        ColumnMapping mapping = ready.mapping().with(options, ready.columns());
        requireName(mapping);
        ImportOptions all =
                new ImportOptions(
                        policy.orElse(ready.policy()), options, owner.orElse(ready.owner()), false);
        boolean started =
                database.write(viewer.workspace(), db -> start(db, viewer, id, all, mapping));
        return started ? Optional.of(find(viewer, id)) : Optional.empty();
    }

    private boolean start(
            DSLContext db, Viewer viewer, UUID id, ImportOptions options, ColumnMapping mapping) {
        boolean started =
                db.update(LEAD_IMPORTS)
                                .set(LEAD_IMPORTS.STATE, ImportState.RUNNING.code())
                                .set(LEAD_IMPORTS.POLICY, options.policy().code())
                                .set(LEAD_IMPORTS.OWNER_ID, options.owner().owner().id())
                                .set(LEAD_IMPORTS.BY_RULES, options.owner().byRules())
                                .set(LEAD_IMPORTS.MAPPING, mapping.json())
                                .where(LeadImportRows.is(viewer.workspace(), id))
                                .and(LeadImportRows.isIn(ImportState.READY))
                                .execute()
                        == 1;
        if (started) {
            jobs.begin(LeadImportJob.NAME, viewer.workspace(), id);
        }
        return started;
    }

    /** The rows that are done stay done; of one that is over nothing changes. */
    LeadImport stop(Viewer viewer, UUID id) {
        find(viewer, id);
        database.write(
                viewer.workspace(),
                db ->
                        cancel(db, viewer, id, ImportState.READY)
                                || cancel(db, viewer, id, ImportState.RUNNING));
        return find(viewer, id);
    }

    /**
     * @return empty where there is nothing to undo, or not yet
     */
    Optional<LeadImport> undo(Viewer viewer, UUID id) {
        LeadImport ended = find(viewer, id);
        boolean begun =
                ended.canBeUndone()
                        && database.write(viewer.workspace(), db -> undo(db, viewer, ended));
        return begun ? Optional.of(find(viewer, id)) : Optional.empty();
    }

    private boolean undo(DSLContext db, Viewer viewer, LeadImport ended) {
        boolean begun =
                db.update(LEAD_IMPORTS)
                                .set(LEAD_IMPORTS.STATE, ImportState.UNDOING.code())
                                .set(LEAD_IMPORTS.UNDONE_BY, viewer.id())
                                .setNull(LEAD_IMPORTS.ENDED_AT)
                                .where(LeadImportRows.is(viewer.workspace(), ended.id()))
                                .and(LeadImportRows.isIn(ended.state()))
                                .execute()
                        == 1;
        if (begun) {
            jobs.begin(LeadImportUndoJob.NAME, viewer.workspace(), ended.id());
        }
        return begun;
    }
}
