package app.preflight.deals;

import app.preflight.deals.abnormal.AbnormalList;
import app.preflight.deals.run.RunItem;
import java.util.Locale;
import java.util.Optional;

/**
 * A deal that needs something.
 *
 * @param next the item to do next, of an abnormal list first; empty where the stage is ready to be
 *     cleared
 * @param abnormal the list that something opened, where one is open
 */
public record TodayEntry(
        Deal deal, Reason reason, Optional<RunItem> next, Optional<AbnormalList> abnormal) {

    /** Why it stands where it stands in the list; most pressing first. */
    public enum Reason {
        ABNORMAL("alert"),
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

        public String icon() {
            return icon;
        }

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
