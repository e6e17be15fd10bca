package app.preflight.leads.imports;

import app.preflight.accounts.Viewers;
import app.preflight.database.Database;
import app.preflight.jobs.Job;
import app.preflight.shared.WorkspaceId;
import app.preflight.tables.Row;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Goes through the rows of a file, some hundreds in each transaction, which also counts them: so
 * none is taken twice or left out, wherever it is broken off. It works with the rights that whoever
 * asked has now.
 */
@Component
class LeadImportJob implements Job {

    static final String NAME = "lead-import";

    /** A second's work, roughly. */
    private static final int ROWS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(LeadImportJob.class);

    private final Database database;
    private final Viewers viewers;
    private final OpenTables tables;
    private final RowIntake intake;
    private final Clock clock;

    LeadImportJob(
            Database database, Viewers viewers, OpenTables tables, RowIntake intake, Clock clock) {
        this.database = database;
        this.viewers = viewers;
        this.tables = tables;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Somebody watches the bar; whoever works beside it has the same claim on a processor. */
    @Override
    public double rest() {
        return 0;
    }

    @Override
    public boolean step(WorkspaceId workspace, UUID id) {
        Optional<LeadImport> running =
                database.read(
                        workspace,
                        db -> LeadImportRows.find(db, workspace, id, ImportState.RUNNING));
        try {
            boolean more = running.filter(found -> takeNext(workspace, found)).isPresent();
            if (!more) {
                tables.close(id);
            }
            return more;
        } catch (TransientDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException away) {
            // The database is not to be had: the same rows again, in a while.
            throw away;
        } catch (RuntimeException failure) {
            tables.close(id);
            // Whoever stopped it meanwhile took its file away as well.
            if (end(workspace, id, ImportState.FAILED)) {
                LOG.error("The import {} could not go on", id, failure);
            }
            return false;
        }
    }

    private boolean takeNext(WorkspaceId workspace, LeadImport running) {
        Optional<Viewer> asker = viewers.ofUser(workspace, running.askedBy().id());
        if (asker.isEmpty()) {
            end(workspace, running.id(), ImportState.CANCELLED);
            return false;
        }
        List<Row> rows = tables.next(workspace, running.id(), running.rows().done(), ROWS);
        if (rows.isEmpty()) {
            end(workspace, running.id(), ImportState.FINISHED);
            return false;
        }
        intake.take(asker.get(), running, rows);
        return true;
    }

    /** Whether it was running until now. */
    private boolean end(WorkspaceId workspace, UUID id, ImportState how) {
        return database.write(
                workspace,
                db -> {
                    boolean ended =
                            LeadImportRows.end(
                                    db, workspace, id, ImportState.RUNNING, how, clock.instant());
                    if (ended) {
                        FileChunks.delete(db, workspace, id);
                    }
                    return ended;
                });
    }
}
