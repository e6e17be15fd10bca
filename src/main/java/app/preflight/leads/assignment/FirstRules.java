package app.preflight.leads.assignment;

import app.preflight.accounts.Users;
import app.preflight.rules.RuleStore.Kept;
import app.preflight.web.Contract;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Rules for a company that has written none yet; those that are there are never written over. */
@Component
public class FirstRules {

    private final AssignmentRules rules;
    private final Users users;
    private final Contract contract;

    FirstRules(AssignmentRules rules, Users users, Contract contract) {
        this.rules = rules;
        this.users = users;
        this.contract = contract;
    }

    /**
     * @param body as the API takes it: people are named by their e-mail addresses
     * @throws Invalid naming each field that is missing or wrong
     */
    public void write(Viewer admin, JsonNode body) {
        admin.requireAdmin();
        Kept<RuleSet> kept = rules.find(admin.workspace());
        if (kept.revision() == 0) {
            LeadAssignment written = contract.read(body, LeadAssignment.class);
            AssignmentInput input =
                    new AssignmentInput(admin, users.all(admin.workspace()), kept.rules());
            rules.save(admin, kept.revision(), input.rules(written));
        }
    }
}
