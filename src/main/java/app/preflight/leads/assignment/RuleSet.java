package app.preflight.leads.assignment;

import app.preflight.shared.UserId;
import app.preflight.web.RowNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of a workspace, in the order in which they are asked.
 *
 * @param others who get what no rule fits; where nobody does, it stays with whoever brought it
 */
public record RuleSet(List<Rule> rules, List<UserId> others) {

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

    RuleSet with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new RuleSet(more, others);
    }

    RuleSet with(RowNumber number, Rule changed) {
        return new RuleSet(number.replacedIn(rules, changed), others);
    }

    RuleSet without(RowNumber number) {
        return new RuleSet(number.removedFrom(rules), others);
    }

    RuleSet moved(RowNumber number, int by) {
        return new RuleSet(number.movedIn(rules, by), others);
    }

    RuleSet otherwise(List<UserId> people) {
        return new RuleSet(rules, people);
    }
}
