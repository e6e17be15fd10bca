package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.duplicates.Rechecks;
import app.preflight.duplicates.search.OpenRecords;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The open leads of a workspace, whoever they belong to: for work on all of them. */
@Component
public class OpenLeads implements OpenRecords {

    private final Database database;
    private final LeadRows rows;
    private final Rechecks rechecks;

    OpenLeads(Database database, LeadRows rows, Rechecks rechecks) {
        this.database = database;
        this.rows = rows;
        this.rechecks = rechecks;
    }

    @Override
    public int count(WorkspaceId workspace) {
        return database.read(workspace, db -> rows.countOpen(db, workspace));
    }

    @Override
    public List<LeadId> after(WorkspaceId workspace, Optional<LeadId> last, int limit) {
        return database.read(workspace, db -> rows.openAfter(db, workspace, last, limit));
    }

    /** Others may be the same as a lead that is known by other things than before. */
    void checkChanged(WorkspaceId workspace, Lead before, ChangedLead after) {
        if (before.isOpen() && after.isKnownOtherwise(before)) {
            rechecks.check(workspace, before.id());
        }
    }
}
