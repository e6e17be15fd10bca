package app.preflight.duplicates;

import app.preflight.database.Database;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Checks leads again: others have come since, or a lead is known by other things than before. */
@Component
public class Rechecks {

    private final Database database;
    private final DuplicateCheck check;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Clock clock;

    Rechecks(
            Database database,
            DuplicateCheck check,
            Candidates candidates,
            Decisions decisions,
            Clock clock) {
        this.database = database;
        this.check = check;
        this.candidates = candidates;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @return whether somebody was found on whom nobody has decided
     */
    public boolean check(WorkspaceId workspace, LeadId lead) {
        return database.write(workspace, db -> check(db, workspace, lead));
    }

    private boolean check(DSLContext db, WorkspaceId workspace, LeadId lead) {
        List<Candidate> found = check.ofKnown(workspace, lead.value());
        Set<UUID> seen = decisions.seen(db, workspace, lead);
        if (found.stream().allMatch(candidate -> seen.contains(candidate.id()))) {
            return false;
        }
        candidates.replace(db, workspace, lead, found, clock.instant());
        return true;
    }
}
