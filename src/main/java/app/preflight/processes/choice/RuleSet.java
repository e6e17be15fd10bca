package app.preflight.processes.choice;

import app.preflight.processes.Facts;
import app.preflight.web.RowNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules of a workspace, in the order in which they are asked.
 *
 * @param fallback the key of the process that a deal gets which no rule fits; there where there is
 *     any rule
 */
public record RuleSet(List<Rule> rules, Optional<String> fallback) {

    static final RuleSet NONE = new RuleSet(List.of(), Optional.empty());

    /**
     * The first rule that fits, else the fallback; empty where there are no rules.
     *
     * @param isOpen whether deals are opened on the process of that key; a rule that gives a
     *     retired one is passed over
     */
    Optional<Choice> choose(Facts facts, Predicate<String> isOpen) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        for (int at = 0; at < rules.size(); at++) {
            if (rules.get(at).fits(facts) && isOpen.test(rules.get(at).process())) {
                return Optional.of(Choice.by(rules.get(at), at + 1));
            }
        }
        return fallback.filter(isOpen).map(Choice::otherwise);
    }

    RuleSet with(Rule rule, String otherwise) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new RuleSet(more, Optional.of(fallback.orElse(otherwise)));
    }

    RuleSet with(RowNumber number, Rule changed) {
        return new RuleSet(number.replacedIn(rules, changed), fallback);
    }

    RuleSet without(RowNumber number) {
        return new RuleSet(number.removedFrom(rules), fallback);
    }

    RuleSet moved(RowNumber number, int by) {
        return new RuleSet(number.movedIn(rules, by), fallback);
    }

    RuleSet otherwise(String process) {
        return new RuleSet(rules, Optional.of(process));
    }
}
