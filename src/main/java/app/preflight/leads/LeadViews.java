package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.deals.run.Event;
import app.preflight.duplicates.Candidates;
import app.preflight.duplicates.Decisions;
import app.preflight.processes.Processes;
import app.preflight.shared.LeadId;
import app.preflight.web.FieldError;
import app.preflight.web.Page;
import app.preflight.web.Slice;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a lead's page shows. */
@Component
class LeadViews {

    private static final int EVENTS = 100;

    private final Database database;
    private final Candidates candidates;
    private final Decisions decisions;
    private final CandidateViews named;
    private final LeadEvents events;
    private final AssignedEvents assigned;
    private final Processes processes;

    LeadViews(
            Database database,
            Candidates candidates,
            Decisions decisions,
            CandidateViews named,
            LeadEvents events,
            AssignedEvents assigned,
            Processes processes) {
        this.database = database;
        this.candidates = candidates;
        this.decisions = decisions;
        this.named = named;
        this.events = events;
        this.assigned = assigned;
        this.processes = processes;
    }

    LeadView of(Page page, Lead lead) {
        return of(page, lead, List.of());
    }

    LeadView of(Page page, Lead lead, List<FieldError> errors) {
        Viewer viewer = page.me();
        LeadId id = lead.id();
        List<Event<LeadEventType>> happened =
                events.list(viewer, lead.id(), new Slice(Optional.empty(), EVENTS)).reversed();
        return new LeadView(
                lead,
                named.of(
                        viewer,
                        database.read(
                                viewer.workspace(),
                                db -> candidates.of(db, viewer.workspace(), id))),
                database.read(
                        viewer.workspace(), db -> decisions.latest(db, viewer.workspace(), id)),
                database.read(
                        viewer.workspace(),
                        db -> LeadCustomers.linked(db, viewer.workspace(), lead.id())),
                happened,
                assigned.in(viewer.workspace(), happened),
                processes.all(viewer),
                errors);
    }
}
