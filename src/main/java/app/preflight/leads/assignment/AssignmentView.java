package app.preflight.leads.assignment;

import app.preflight.accounts.User;
import app.preflight.shared.UserId;
import app.preflight.web.Entries;
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
 * @param own the names of this workspace's own fields
 * @param written each rule as its form shows it
 * @param open the number of the rule whose form is shown as it was sent, 0 for a new one; -1 for
 *     none
 * @param overtaken whether somebody else was first, so that nothing was changed
 */
public record AssignmentView(
        RuleSet set,
        int revision,
        List<User> users,
        Set<UserId> present,
        Map<UUID, UserId> latest,
        TrialOutcome trial,
        List<String> own,
        List<Entries> written,
        int open,
        Entries typed,
        boolean overtaken) {

    /** Of a rule, or of a new one: 0. */
    public Entries form(int number) {
        if (number == open) {
            return typed;
        }
        return number == 0 ? Entries.NONE : written.get(number - 1);
    }

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
