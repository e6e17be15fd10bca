package app.preflight.deals.run;

import app.preflight.processes.Clause;
import java.util.List;

/**
 * What came of an item's condition.
 *
 * @param failing what does not hold: the item does not apply while there is any
 * @param unknown what cannot be told yet; the item applies until it can
 */
public record Judgement(List<Clause> failing, List<Clause> unknown) {

    public static final Judgement APPLIES = new Judgement(List.of(), List.of());

    public boolean applies() {
        return failing.isEmpty();
    }

    public boolean isOpen() {
        return applies() && !unknown.isEmpty();
    }
}
