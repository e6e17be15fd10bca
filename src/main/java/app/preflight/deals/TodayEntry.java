package app.preflight.deals;

import app.preflight.deals.playbooks.Playbook;
import app.preflight.deals.run.RunItem;
import app.preflight.shared.Coded;
import java.util.Arrays;
import java.util.Optional;

/**
 * A deal that needs something.
 *
 * @param next the item to do next, of a playbook first; empty where the stage is ready to be
 *     completed
 * @param playbook the list that something opened, where one is open
 */
public record TodayEntry(
        Deal deal, Reason reason, Optional<RunItem> next, Optional<Playbook> playbook) {

    /** Why it stands where it stands in the list; most pressing first. */
    public enum Reason implements Coded {
        PLAYBOOK("alert"),
        OVERDUE("alert"),
        TODAY("today"),
        NO_NEXT_STEP("alert"),
        AFTERCARE("won"),
        ON_HOLD("hold"),
        LATER("calendar");

        private final String icon;

        Reason(String icon) {
            this.icon = icon;
        }

        public static Optional<Reason> of(String word) {
            return Arrays.stream(values()).filter(known -> known.code().equals(word)).findFirst();
        }

        public String icon() {
            return icon;
        }

        boolean isByDay() {
            return this == OVERDUE || this == TODAY || this == LATER;
        }
    }
}
