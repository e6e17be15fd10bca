package app.preflight.duplicates;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who is known already and may be the same.
 *
 * @param probability that both are the same, from 0 to 1
 * @param reasons what spoke for it and against it, the weightiest first
 */
public record Candidate(UUID id, RecordKind kind, double probability, List<Reason> reasons) {

    /**
     * @param field by its path in the API, such as {@code person.email}
     * @param level how alike both are in it: {@code same}, {@code similar}, …
     * @param weight in bits: each doubles the odds, or halves them
     */
    public record Reason(String field, String level, double weight) {}

    public String percent() {
        return percent(probability);
    }

    /** A probability as people read it: {@code 97 %}; never a hundred. */
    static String percent(double probability) {
        return Math.min(99, Math.round(probability * 100)) + " %";
    }
}
