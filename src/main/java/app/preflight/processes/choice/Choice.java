package app.preflight.processes.choice;

import app.preflight.rules.Condition;
import java.util.List;
import java.util.Optional;

/**
 * The process that a deal gets, and why.
 *
 * @param process its key
 * @param rule the number of the rule that fits, from 1; empty where none does
 * @param why what that rule asks
 */
public record Choice(String process, Optional<Integer> rule, List<Condition> why) {

    static Choice by(ProcessRule rule, int number) {
        return new Choice(rule.process(), Optional.of(number), rule.condition());
    }

    static Choice otherwise(String process) {
        return new Choice(process, Optional.empty(), List.of());
    }
}
