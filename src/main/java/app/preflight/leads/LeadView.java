package app.preflight.leads;

import app.preflight.deals.run.Event;
import app.preflight.duplicates.Decision;
import app.preflight.processes.ProcessVersion;
import app.preflight.web.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A lead's page.
 *
 * @param candidates who may be the same, where that is still to be decided or was decided
 * @param customer whom it is the same as
 * @param assigned what events tell of rules, by their ids
 * @param processes that a deal may be opened on; empty where rules choose
 * @param errors of the act that was sent
 */
public record LeadView(
        Lead lead,
        List<CandidateView> candidates,
        Optional<Decision> decision,
        Optional<LinkedCustomer> customer,
        List<Event<LeadEventType>> events,
        Map<UUID, AssignedBy> assigned,
        List<ProcessVersion> processes,
        List<FieldError> errors) {

    /** Somebody was found beside it, and nobody has said what to make of it. */
    public boolean isUndecided() {
        List<UUID> seen =
                decision.map(Decision::seen).orElse(List.of()).stream()
                        .map(Decision.Seen::id)
                        .toList();
        return lead.isOpen()
                && candidates.stream().anyMatch(found -> !seen.contains(found.candidate().id()));
    }

    public List<FieldError> errors(String field) {
        return FieldError.of(errors, field);
    }
}
