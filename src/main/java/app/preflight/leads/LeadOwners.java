package app.preflight.leads;

import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Whose new leads become: who was named, or whom the rules say. */
@Component
class LeadOwners {

    private final Assigner assigner;

    LeadOwners(Assigner assigner) {
        this.assigner = assigner;
    }

    /**
     * @param assigned by which rule; empty where somebody was named, or nothing fitted
     */
    record Owned(UserId owner, Optional<Assigned> assigned) {

        /** With what the lead's event says of it: ids only. */
        ObjectNode tell(ObjectNode event) {
            assigned.ifPresent(by -> {
                ObjectNode data = event.putObject("assigned").put("to", by.to().value().toString());
                by.rule().ifPresent(rule -> data.put("rule", rule.toString()));
            });
            return event;
        }
    }

    Owned of(DSLContext db, WorkspaceId workspace, OwnerChoice choice, LeadDetails lead) {
        UserId owner = choice.owner().id();
        return of(db, workspace, owner, choice.byRules(), List.of(lead)).getFirst();
    }

    /**
     * @param owner of all, or of those which no rule fits
     */
    List<Owned> of(
            DSLContext db,
            WorkspaceId workspace,
            UserId owner,
            boolean byRules,
            List<LeadDetails> leads) {
        return byRules
                ? assigner.assign(db, workspace, leads).stream()
                        .map(by -> new Owned(by.map(Assigned::to).orElse(owner), by))
                        .toList()
                : Collections.nCopies(leads.size(), new Owned(owner, Optional.empty()));
    }
}
