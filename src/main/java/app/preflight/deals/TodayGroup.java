package app.preflight.deals;

import java.util.List;
import java.util.Optional;

/**
 * The deals that need something for one reason.
 *
 * @param count of all of them, as far as they are counted
 * @param entries the first of them, or those behind a place
 * @param next where the others begin; empty where there are no more
 */
public record TodayGroup(
        TodayEntry.Reason reason, int count, List<TodayEntry> entries, Optional<TodayPlace> next) {

    /** Nobody works through more in a day, so that nothing counts on. */
    static final int COUNTED = 200;

    public boolean isCountedUp() {
        return count > COUNTED;
    }

    public int counted() {
        return Math.min(count, COUNTED);
    }
}
