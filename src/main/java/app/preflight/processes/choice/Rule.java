package app.preflight.processes.choice;

import app.preflight.processes.Clause;
import app.preflight.processes.Facts;
import java.util.List;

/**
 * Deals of which all of this holds get this process.
 *
 * @param process its key
 */
public record Rule(List<Clause> condition, String process) {

    public Rule(List<Clause> condition, String process) {
        this.condition = List.copyOf(condition);
        this.process = process;
    }

    /** What is not known yet does not hold: nobody is sent a long way on a guess. */
    boolean fits(Facts facts) {
        return condition.stream()
                .allMatch(clause -> clause.verdict(facts, item -> false) == Clause.Verdict.HOLDS);
    }
}
