package app.preflight.processes.choice;

import app.preflight.processes.Facts;
import app.preflight.rules.Known;
import app.preflight.rules.RuleList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules of a workspace, in the order in which they are asked.
 *
 * @param fallback the key of the process that a deal gets which no rule fits; there where there is
 *     any rule
 */
public record ProcessRules(List<ProcessRule> rules, Optional<String> fallback)
        implements RuleList<ProcessRule, ProcessRules> {

    static final ProcessRules NONE = new ProcessRules(List.of(), Optional.empty());

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
        Known deal = new Known(facts::text);
        for (int at = 0; at < rules.size(); at++) {
            if (rules.get(at).fits(deal) && isOpen.test(rules.get(at).process())) {
                return Optional.of(Choice.by(rules.get(at), at + 1));
            }
        }
        return fallback.filter(isOpen).map(Choice::otherwise);
    }

    @Override
    public ProcessRules with(List<ProcessRule> changed) {
        return new ProcessRules(changed, fallback);
    }

    ProcessRules otherwise(String process) {
        return new ProcessRules(rules, Optional.of(process));
    }
}
