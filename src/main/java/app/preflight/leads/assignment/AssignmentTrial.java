package app.preflight.leads.assignment;

import app.preflight.leads.Lead;
import app.preflight.leads.LeadDetails;
import app.preflight.leads.Leads;
import app.preflight.shared.UserId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the open leads would go if they came in today; nothing is given, and no turn taken. */
@Component
class AssignmentTrial {

    /** The newest: more would keep whoever looks waiting, and tell nothing else. */
    private static final int LEADS = 2_000;

    private final Leads leads;

    AssignmentTrial(Leads leads) {
        this.leads = leads;
    }

    TrialOutcome of(Viewer admin, RuleSet set, Set<UserId> present) {
        List<LeadDetails> looked = leads.newest(admin, LEADS).stream().map(Lead::facts).toList();
        List<CompiledRule> asked = set.asked(present);
        List<UUID> given =
                looked.parallelStream()
                        .map(lead -> CompiledRule.first(asked, lead))
                        .flatMap(Optional::stream)
                        .map(Rule::id)
                        .toList();
        return new TrialOutcome(
                looked.size(),
                set.rules().stream().map(rule -> tally(rule, looked, given)).toList(),
                count(given, Rule.OTHERS));
    }

    private static TrialOutcome.Tally tally(Rule rule, List<LeadDetails> looked, List<UUID> given) {
        List<CompiledRule> alone = List.of(CompiledRule.of(rule));
        long fits =
                looked.parallelStream()
                        .filter(lead -> CompiledRule.first(alone, lead).isPresent())
                        .count();
        return new TrialOutcome.Tally((int) fits, count(given, rule.id()));
    }

    private static int count(List<UUID> given, UUID rule) {
        return (int) given.stream().filter(rule::equals).count();
    }
}
