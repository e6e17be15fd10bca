package app.preflight.leads.assignment;

import app.preflight.rules.RuleList;
import app.preflight.shared.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of a workspace, in the order in which they are asked.
 *
 * @param others who get what no rule fits; where nobody does, it stays with whoever brought it
 */
public record RuleSet(List<Rule> rules, List<UserId> others) implements RuleList<Rule, RuleSet> {

    static final RuleSet NONE = new RuleSet(List.of(), List.of());

    boolean isEmpty() {
        return rules.isEmpty() && others.isEmpty();
    }

    /**
     * Those that can give a lead to somebody now; where nobody of a rule is left, the next is
     * asked.
     */
    List<CompiledRule> asked(Set<UserId> present) {
        return Stream.concat(rules.stream(), Stream.of(Rule.ofOthers(others)))
                .filter(rule -> !rule.among(present).isEmpty())
                .map(CompiledRule::of)
                .toList();
    }

    @Override
    public RuleSet with(List<Rule> changed) {
        return new RuleSet(changed, others);
    }

    RuleSet otherwise(List<UserId> people) {
        return new RuleSet(rules, people);
    }
}
