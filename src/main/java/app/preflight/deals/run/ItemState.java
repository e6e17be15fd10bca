package app.preflight.deals.run;

import app.preflight.shared.Coded;
import java.util.Locale;

/** Where an item of a run stands. On screen always an icon and a word. */
public enum ItemState implements Coded {
    OPEN,
    DONE,
    VERIFIED,
    WAIVED,
    NOT_APPLICABLE,
    DEFERRED,
    REOPENED;

    public static ItemState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether nothing more is to be done about the item, anywhere. */
    public boolean isSettled() {
        return switch (this) {
            case DONE, VERIFIED, WAIVED, NOT_APPLICABLE -> true;
            case OPEN, DEFERRED, REOPENED -> false;
        };
    }
}
