package app.preflight.leads.imports;

import static app.preflight.schema.Tables.TASKS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.jobs.Task;
import app.preflight.jobs.Tasks;
import app.preflight.leads.OwnerChoice;
import app.preflight.leads.OwnerChoices;
import app.preflight.settings.TemporaryFiles;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Finder;
import app.preflight.web.Invalid;
import app.preflight.web.Upload;
import app.preflight.web.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Takes files with leads. What is wrong with a file as a whole is told when it is sent; {@link
 * LeadImportTask} then goes through its rows.
 */
@Component
class LeadImports implements Finder<LeadImport> {

    static final long LARGEST_FILE = 256L << 20;

    private static final int SHOWN = 50;

    /** A file that was looked at and not imported is kept for so long. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final LeadImportRows rows;
    private final Tasks tasks;
    private final LeadImportTask importing;
    private final LeadImportUndoTask undoing;
    private final OwnerChoices owners;
    private final TemporaryFiles files;
    private final Clock clock;

    LeadImports(
            Database database,
            LeadImportRows rows,
            Tasks tasks,
            LeadImportTask importing,
            LeadImportUndoTask undoing,
            OwnerChoices owners,
            TemporaryFiles files,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.tasks = tasks;
        this.importing = importing;
        this.undoing = undoing;
        this.owners = owners;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param isPreview it is looked at first, and begun by {@link #start}
     * @throws Invalid telling what is wrong with the file or the mapping; then nothing is kept
     */
    LeadImport take(
            Viewer viewer, Upload upload, String name, ImportChoices choices, boolean isPreview)
            throws IOException {
        OwnerChoice owner = owner(viewer, choices).orElseGet(() -> OwnerChoice.of(viewer));
        try (ReceivedFile file = ReceivedFile.of(upload, name, LARGEST_FILE, files)) {
            ImportOptions options =
                    new ImportOptions(
                            choices.policy().orElse(Policy.LATER),
                            proposed(viewer, file).with(choices.mapping().orElse(Map.of())),
                            owner);
            if (!isPreview) {
                requireName(options);
            }
            return database.write(
                    viewer.workspace(), db -> keep(db, viewer, file, name, options, isPreview));
        }
    }

    private Optional<OwnerChoice> owner(Viewer viewer, ImportChoices choices) {
        return choices.owner()
                .filter(name -> !name.isEmpty())
                .map(name -> owners.require(viewer, name));
    }

    private ColumnMapping proposed(Viewer viewer, ReceivedFile file) {
        WorkspaceId workspace = viewer.workspace();
        return database.read(workspace, db -> rows.earlier(db, workspace, file.columns()))
                .map(fields -> ColumnMapping.of(file.columns(), fields))
                .orElseGet(() -> Proposal.of(file.columns(), file.sample()));
    }

    private static void requireName(ImportOptions options) {
        if (!options.columns().hasName()) {
            throw new Invalid("mapping", "error.no-name-column");
        }
    }

    private LeadImport keep(
            DSLContext db,
            Viewer viewer,
            ReceivedFile file,
            String name,
            ImportOptions options,
            boolean isPreview) {
        UUID id = Ids.next();
        tasks.stopWaiting(viewer.workspace(), importing, clock.instant().minus(KEPT));
        rows.insert(db, viewer.workspace(), id, name, file, options);
        FileChunks.store(db, viewer.workspace(), id, file.path());
        Task<RowCounts> task =
                isPreview
                        ? tasks.prepare(viewer, importing, id, file.rows(), RowCounts.NONE)
                        : tasks.begin(viewer, importing, id, file.rows(), RowCounts.NONE)
                                .orElseThrow();
        return rows.find(db, task, Optional.empty());
    }

    /** The newest first; what the viewer or somebody of the team asked for, an admin all. */
    List<LeadImport> list(Viewer viewer) {
        List<Task<RowCounts>> found = tasks(viewer, noCondition(), SHOWN);
        List<UUID> ids = found.stream().map(Task::subject).toList();
        List<Task<UndoCounts>> undos =
                tasks.newest(undoing, viewer.workspace(), TASKS.SUBJECT.in(ids), SHOWN);
        return database.read(viewer.workspace(), db -> rows.list(db, found, undos));
    }

    @Override
    public Class<LeadImport> type() {
        return LeadImport.class;
    }

    @Override
    public Optional<LeadImport> find(Viewer viewer, UUID id) {
        return tasks(viewer, TASKS.SUBJECT.eq(id), 1).stream()
                .findFirst()
                .map(task -> withUndo(viewer, task));
    }

    private List<Task<RowCounts>> tasks(Viewer viewer, Condition which, int limit) {
        return tasks.newest(
                importing,
                viewer.workspace(),
                Users.owns(viewer, TASKS.ASKED_BY).and(which),
                limit);
    }

    private LeadImport withUndo(Viewer viewer, Task<RowCounts> task) {
        Optional<Task<UndoCounts>> undo =
                tasks.latest(undoing, viewer.workspace(), TASKS.SUBJECT.eq(task.subject()));
        return database.read(viewer.workspace(), db -> rows.find(db, task, undo));
    }

    /** Other choices for one that has not begun. */
    Optional<ImportRefusal> choose(Viewer viewer, LeadImport ready, ImportChoices choices) {
        ImportOptions options = options(viewer, ready, choices);
        return ImportRefusal.IMPORT_BEGUN.unless(choose(viewer, ready, options));
    }

    private ImportOptions options(Viewer viewer, LeadImport ready, ImportChoices choices) {
        return new ImportOptions(
                choices.policy().orElse(ready.policy()),
                ready.columns().with(choices.mapping().orElse(Map.of())),
                owner(viewer, choices).orElse(ready.owner()));
    }

    private boolean choose(Viewer viewer, LeadImport ready, ImportOptions options) {
        return database.write(
                viewer.workspace(),
                db -> tasks.lock(ready.task()).isWaiting() && rows.update(db, ready, options) == 1);
    }

    Optional<ImportRefusal> start(Viewer viewer, LeadImport ready, ImportChoices choices) {
        ImportOptions options = options(viewer, ready, choices);
        requireName(options);
        return ImportRefusal.IMPORT_BEGUN.unless(
                database.write(
                        viewer.workspace(),
                        db -> choose(viewer, ready, options) && tasks.start(ready.task())));
    }

    /** The rows that are done stay done; of one that is over nothing changes. */
    void stop(Viewer viewer, LeadImport it) {
        tasks.stop(viewer, it.task());
    }

    Optional<ImportRefusal> undo(Viewer viewer, LeadImport seen) {
        return ImportRefusal.IMPORT_NOT_UNDOABLE.unless(
                database.write(
                        viewer.workspace(),
                        db -> {
                            LeadImport it = withUndo(viewer, tasks.lock(seen.task()));
                            return it.canBeUndone() && undoNow(viewer, it);
                        }));
    }

    private boolean undoNow(Viewer viewer, LeadImport it) {
        return it.undo()
                .map(undo -> tasks.resume(viewer, undo))
                .orElseGet(() ->
                        tasks.begin(viewer, undoing, it.id(), it.rows().changed(), UndoCounts.NONE)
                                .isPresent());
    }
}
