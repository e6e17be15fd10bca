package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.Candidates;
import app.preflight.duplicates.Decisions;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The open leads of a workspace, whoever they belong to: for work on all of them. */
@Component
public class OpenLeads {

    private final Database database;
    private final LeadRows rows;
    private final DuplicateCheck check;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Clock clock;

    OpenLeads(
            Database database,
            LeadRows rows,
            DuplicateCheck check,
            Candidates candidates,
            Decisions decisions,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.check = check;
        this.candidates = candidates;
        this.decisions = decisions;
        this.clock = clock;
    }

    public int count(WorkspaceId workspace) {
        return database.read(workspace, db -> rows.countOpen(db, workspace));
    }

    /** In the order of their ids. */
    public List<LeadId> after(WorkspaceId workspace, Optional<LeadId> last, int limit) {
        return database.read(workspace, db -> rows.openAfter(db, workspace, last, limit));
    }

    /** Others may be the same as a lead that is known by other things than before. */
    void checkChanged(WorkspaceId workspace, Lead before, ChangedLead after) {
        if (before.isOpen() && after.isKnownOtherwise(before)) {
            checkAgain(workspace, before.id());
        }
    }

    /**
     * Looks once more who may be the same as a lead.
     *
     * @return whether there is somebody now on whom nobody has decided
     */
    public boolean checkAgain(WorkspaceId workspace, LeadId id) {
        return database.write(
                workspace,
                db -> {
                    LeadDetails facts = rows.facts(db, workspace, id);
                    List<Candidate> found =
                            check.of(workspace, LeadProfile.of(facts), Optional.of(id.value()));
                    Set<UUID> seen = decisions.seen(db, workspace, id);
                    if (found.stream().allMatch(candidate -> seen.contains(candidate.id()))) {
                        return false;
                    }
                    candidates.replace(db, workspace, id, found, clock.instant());
                    return true;
                });
    }
}
