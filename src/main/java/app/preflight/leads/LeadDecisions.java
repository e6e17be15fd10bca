package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.deals.run.NewEvent;
import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.Candidates;
import app.preflight.duplicates.Decision;
import app.preflight.duplicates.Decisions;
import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.Verdict;
import app.preflight.duplicates.merges.Choice;
import app.preflight.duplicates.merges.MergeOutcome;
import app.preflight.duplicates.merges.Merges;
import app.preflight.shared.LeadId;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides on those found beside a lead. A lead that is the same as another ends in that one; a lead
 * that is the same as a customer stays open, for it may be a new deal with them.
 */
@Component
class LeadDecisions {

    private final Database database;
    private final Leads leads;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Merges merges;
    private final LeadCustomers customers;
    private final Clock clock;

    LeadDecisions(
            Database database,
            Leads leads,
            Candidates candidates,
            Decisions decisions,
            Merges merges,
            LeadCustomers customers,
            Clock clock) {
        this.database = database;
        this.leads = leads;
        this.candidates = candidates;
        this.decisions = decisions;
        this.merges = merges;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * @throws Invalid where the candidate was not found beside the lead, may not be seen, or has
     *     ended
     */
    LeadAct<Decision> decide(Viewer viewer, LeadId id, DuplicateDecisionInput decision) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Lead lead = leads.lock(db, viewer, id);
                    if (!lead.isOpen()) {
                        return LeadAct.ended();
                    }
                    List<Candidate> seen = candidates.of(db, viewer.workspace(), id);
                    Optional<Candidate> chosen =
                            decision.candidate().map(candidate -> among(viewer, seen, candidate));
                    record(db, viewer, lead, decision, seen);
                    carryOut(db, viewer, lead, decision.verdict(), chosen);
                    return new LeadAct.Done<>(
                            decisions.latest(db, viewer.workspace(), id).orElseThrow());
                });
    }

    private Candidate among(Viewer viewer, List<Candidate> seen, UUID chosen) {
        return seen.stream()
                .filter(candidate -> candidate.id().equals(chosen))
                .filter(candidate -> isVisible(viewer, candidate))
                .findFirst()
                .orElseThrow(() -> new Invalid("candidate", "error.candidate"));
    }

    private boolean isVisible(Viewer viewer, Candidate candidate) {
        return candidate.kind() != RecordKind.LEAD
                || leads.find(viewer, new LeadId(candidate.id())).isPresent();
    }

    private void record(
            DSLContext db,
            Viewer viewer,
            Lead lead,
            DuplicateDecisionInput decision,
            List<Candidate> seen) {
        Instant now = clock.instant();
        decisions.add(
                db,
                viewer.workspace(),
                lead.id(),
                decision.verdict(),
                decision.candidate(),
                seen,
                decision.note(),
                Optional.of(viewer.id()),
                now);
        ObjectNode data =
                JsonNodeFactory.instance.objectNode().put("verdict", decision.verdict().code());
        decision.candidate().ifPresent(same -> data.put("candidate", same.toString()));
        LeadEvents.append(
                db,
                viewer.workspace(),
                NewEvent.of(lead.id(), LeadEventType.DUPLICATES_DECIDED, viewer.id(), now)
                        .with(data));
    }

    /** The last decision counts: it unlinks the lead from whom an earlier one named. */
    private void carryOut(
            DSLContext db, Viewer viewer, Lead lead, Verdict verdict, Optional<Candidate> chosen) {
        Optional<Candidate> other = chosen.filter(candidate -> candidate.kind() == RecordKind.LEAD);
        if (other.isPresent()) {
            mergeInto(viewer, lead, verdict, other.get());
        } else {
            customers.link(db, viewer.workspace(), lead.id(), chosen, clock.instant());
        }
    }

    private void mergeInto(Viewer viewer, Lead lead, Verdict verdict, Candidate other) {
        Choice choice = verdict == Verdict.MERGE ? Choice.WHAT_IS_LACKING : Choice.NOTHING;
        MergeOutcome outcome =
                merges.merge(viewer, RecordKind.LEAD, other.id(), lead.id().value(), choice);
        if (outcome instanceof MergeOutcome.Ended) {
            throw new Invalid("candidate", "error.candidate-ended");
        }
    }
}
