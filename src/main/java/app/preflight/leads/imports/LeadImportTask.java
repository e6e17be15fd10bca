package app.preflight.leads.imports;

import app.preflight.database.Database;
import app.preflight.jobs.Task;
import app.preflight.jobs.TaskKind;
import app.preflight.tables.Row;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Goes through the rows of a file, some hundreds in each transaction, which also counts them: so
 * none is taken twice or left out, wherever it is broken off.
 */
@Component
class LeadImportTask implements TaskKind<RowCounts> {

    static final String NAME = "lead-import";

    /** A second's work, roughly. */
    private static final int ROWS = 10_000;

    private final Database database;
    private final LeadImportRows imports;
    private final OpenTables tables;
    private final RowIntake intake;

    LeadImportTask(Database database, LeadImportRows imports, OpenTables tables, RowIntake intake) {
        this.database = database;
        this.imports = imports;
        this.tables = tables;
        this.intake = intake;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RowCounts> details() {
        return RowCounts.class;
    }

    /** Somebody watches the bar; whoever works beside it has the same claim on a processor. */
    @Override
    public double rest() {
        return 0;
    }

    @Override
    public Task.State step(Viewer asker, Task<RowCounts> task) {
        List<Row> rows = tables.next(task.workspace(), task.subject(), task.done(), ROWS);
        if (rows.isEmpty()) {
            return Task.State.FINISHED;
        }
        LeadImport from =
                database.read(task.workspace(), db -> imports.find(db, task, Optional.empty()));
        intake.take(asker, from, rows);
        return Task.State.RUNNING;
    }

    @Override
    public void ended(Task<RowCounts> task) {
        tables.close(task.subject());
        database.write(
                task.workspace(), db -> FileChunks.delete(db, task.workspace(), task.subject()));
    }
}
