package app.preflight.leads.assignment;

import app.preflight.accounts.User;
import app.preflight.rules.ConditionWords;
import app.preflight.rules.RuleForms;
import app.preflight.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The page of the rules.
 *
 * @param users of the workspace
 * @param present those of them who may sign in
 * @param latest who got the latest lead, by rule
 * @param words of the conditions
 */
public record AssignmentView(
        RuleSet set,
        List<User> users,
        Set<UserId> present,
        Map<UUID, UserId> latest,
        TrialOutcome trial,
        ConditionWords words,
        RuleForms forms) {

    public Rule others() {
        return Rule.ofOthers(set.others());
    }

    /** The ids of those who get all others. */
    public List<String> otherOwners() {
        return set.others().stream().map(person -> person.value().toString()).toList();
    }

    public String name(UserId person) {
        return users.stream()
                .filter(user -> user.id().equals(person))
                .map(User::name)
                .findFirst()
                .orElse("");
    }

    public boolean isPresent(UserId person) {
        return present.contains(person);
    }

    public boolean hasAnybody(Rule rule) {
        return !rule.among(present).isEmpty();
    }

    /** Whose turn it is; empty where it is nobody's, or always the same one's. */
    public Optional<UserId> next(Rule rule) {
        return rule.among(present).size() < 2
                ? Optional.empty()
                : new RoundRobin(rule.people(), Optional.ofNullable(latest.get(rule.id())))
                        .next(1, present).stream().findFirst();
    }
}
