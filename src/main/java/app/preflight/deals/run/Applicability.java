package app.preflight.deals.run;

import app.preflight.rules.Condition;
import java.util.List;

/**
 * What came of an item's condition.
 *
 * @param failing what does not hold: the item does not apply while there is any
 * @param unknown what cannot be told yet; the item applies until it can
 */
public record Applicability(List<Condition> failing, List<Condition> unknown) {

    public static final Applicability APPLIES = new Applicability(List.of(), List.of());

    public boolean applies() {
        return failing.isEmpty();
    }

    public boolean isOpen() {
        return applies() && !unknown.isEmpty();
    }
}
