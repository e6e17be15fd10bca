package app.preflight.leads.assignment;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.leads.Assigned;
import app.preflight.leads.Assigner;
import app.preflight.leads.LeadDetails;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** By the rules of the workspace: the first that fits gives the lead to the next of its people. */
@Component
class RuledAssigner implements Assigner {

    private final Database database;
    private final AssignmentRules rules;
    private final Users users;

    RuledAssigner(Database database, AssignmentRules rules, Users users) {
        this.database = database;
        this.rules = rules;
        this.users = users;
    }

    @Override
    public boolean hasRules(WorkspaceId workspace) {
        return !rules.find(workspace).rules().isEmpty();
    }

    @Override
    public Map<UUID, String> names(WorkspaceId workspace, Set<UUID> asked) {
        return asked.isEmpty()
                ? Map.of()
                : database.read(workspace, db -> RoundRobins.names(db, workspace, asked));
    }

    @Override
    public List<Optional<Assigned>> assign(
            DSLContext db, WorkspaceId workspace, List<LeadDetails> leads) {
        RuleSet set = leads.isEmpty() ? RuleSet.NONE : rules.find(db, workspace).rules();
        if (set.isEmpty()) {
            return Collections.nCopies(leads.size(), Optional.empty());
        }
        Set<UserId> present = users.present(workspace);
        List<CompiledRule> asked = set.asked(present);
        List<Optional<Rule>> fitting =
                leads.parallelStream().map(lead -> CompiledRule.first(asked, lead)).toList();
        Map<UUID, Iterator<UserId>> next = turns(db, workspace, asked, fitting, present);
        return fitting.stream().map(rule -> rule.map(by -> assigned(by, next))).toList();
    }

    /**
     * All turns of one rule at once, and the rules by their ids: two who take several turns would
     * else wait for each other.
     */
    private static Map<UUID, Iterator<UserId>> turns(
            DSLContext db,
            WorkspaceId workspace,
            List<CompiledRule> asked,
            List<Optional<Rule>> fitting,
            Set<UserId> present) {
        Map<UUID, Long> counts =
                fitting.stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(Rule::id, Collectors.counting()));
        Map<UUID, Iterator<UserId>> next = new HashMap<>();
        asked.stream()
                .map(CompiledRule::rule)
                .filter(rule -> counts.containsKey(rule.id()))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(rule -> {
                    int count = counts.getOrDefault(rule.id(), 0L).intValue();
                    next.put(
                            rule.id(),
                            RoundRobins.take(db, workspace, rule, present, count).iterator());
                });
        return next;
    }

    private static Assigned assigned(Rule by, Map<UUID, Iterator<UserId>> next) {
        UserId to = Optional.ofNullable(next.get(by.id())).orElseThrow().next();
        return new Assigned(to, by.isForOthers() ? Optional.empty() : Optional.of(by.id()));
    }
}
