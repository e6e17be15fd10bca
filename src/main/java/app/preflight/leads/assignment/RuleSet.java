package app.preflight.leads.assignment;

import app.preflight.shared.UserId;
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
    List<AskedRule> asked(Set<UserId> present) {
        return Stream.concat(rules.stream(), Stream.of(Rule.ofOthers(others)))
                .filter(rule -> !rule.among(present).isEmpty())
                .map(AskedRule::of)
                .toList();
    }

    RuleSet with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new RuleSet(more, others);
    }

    RuleSet with(int at, Rule changed) {
        List<Rule> all = new ArrayList<>(rules);
        all.set(at, changed);
        return new RuleSet(all, others);
    }

    RuleSet without(int at) {
        List<Rule> left = new ArrayList<>(rules);
        left.remove(at);
        return new RuleSet(left, others);
    }

    RuleSet moved(int at, int by) {
        List<Rule> moved = new ArrayList<>(rules);
        Rule rule = moved.remove(at);
        moved.add(Math.clamp(at + by, 0, moved.size()), rule);
        return new RuleSet(moved, others);
    }

    RuleSet otherwise(List<UserId> people) {
        return new RuleSet(rules, people);
    }
}
