package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.leads.duplicates.Candidate;
import app.preflight.leads.duplicates.Candidates;
import app.preflight.leads.duplicates.Decision;
import app.preflight.leads.duplicates.Decisions;
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
    private final LeadEvents log;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Clock clock;

    LeadDecisions(
            Database database,
            Leads leads,
            LeadEvents log,
            Candidates candidates,
            Decisions decisions,
            Clock clock) {
        this.database = database;
        this.leads = leads;
        this.log = log;
        this.candidates = candidates;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @return empty where the lead has ended already
     * @throws Invalid where the candidate was not found beside the lead, or may not be seen
     */
    Optional<Decision> decide(Viewer viewer, LeadId id, DecisionInput decision) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Lead lead = leads.lock(db, viewer, id);
                    if (!lead.isOpen()) {
                        return Optional.empty();
                    }
                    List<Candidate> seen = candidates.of(db, viewer.workspace(), id.value());
                    decision.candidate().ifPresent(chosen -> requireAmong(seen, chosen));
                    record(db, viewer, lead, decision, seen);
                    return decisions.latest(db, viewer.workspace(), id.value());
                });
    }

    private static void requireAmong(List<Candidate> seen, UUID chosen) {
        if (seen.stream().noneMatch(candidate -> candidate.id().equals(chosen))) {
            throw new Invalid("candidate", "error.candidate");
        }
    }

    private void record(
            DSLContext db, Viewer viewer, Lead lead, DecisionInput decision, List<Candidate> seen) {
        Instant now = clock.instant();
        decisions.add(
                db,
                viewer.workspace(),
                lead.id().value(),
                decision.verdict(),
                decision.candidate(),
                seen,
                decision.note(),
                Optional.of(viewer.id()),
                now);
        ObjectNode data =
                JsonNodeFactory.instance.objectNode().put("verdict", decision.verdict().word());
        decision.candidate().ifPresent(same -> data.put("candidate", same.toString()));
        log.append(
                db,
                viewer.workspace(),
                lead.id(),
                LeadEventType.DUPLICATES_DECIDED,
                Optional.of(viewer.id()),
                now,
                data);
    }
}
