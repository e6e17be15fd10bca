package app.preflight.processes.choice;

import app.preflight.processes.Clauses;
import app.preflight.rules.Condition;
import app.preflight.rules.Known;
import app.preflight.rules.Verdict;
import java.util.List;

/**
 * Deals of which all of this holds get this process.
 *
 * @param process its key
 */
public record ProcessRule(@Clauses List<Condition> condition, String process) {

    /** What is not known yet does not hold: nobody is sent a long way on a guess. */
    boolean fits(Known deal) {
        return condition.stream().allMatch(one -> one.verdict(deal) == Verdict.MET);
    }
}
