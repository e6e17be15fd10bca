package app.preflight.leads.assignment;

import java.util.List;

/**
 * Where leads would go.
 *
 * @param leads how many were looked at
 * @param rules in their order
 * @param others how many would go to those who get all others
 */
public record TrialOutcome(int leads, List<Tally> rules, int others) {

    /**
     * @param fits of how many leads all that the rule asks holds
     * @param gets how many of these no rule before it gets
     */
    public record Tally(int fits, int gets) {}

    /** Those that stay with whoever brings them. */
    public int left() {
        return leads - others - rules.stream().mapToInt(Tally::gets).sum();
    }
}
