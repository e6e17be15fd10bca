package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.Candidates;
import app.preflight.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who was found beside a lead. */
@Component
class LeadDuplicates {

    private final Database database;
    private final Candidates candidates;

    LeadDuplicates(Database database, Candidates candidates) {
        this.database = database;
        this.candidates = candidates;
    }

    List<Candidate> of(Viewer viewer, Lead lead) {
        return database.read(
                viewer.workspace(), db -> candidates.of(db, viewer.workspace(), lead.id()));
    }
}
