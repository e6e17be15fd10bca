package app.preflight.deals.run;

import java.util.Locale;

/** Where an item of a run stands. On screen always an icon and a word. */
public enum ItemState {
    OPEN,
    DONE,
    VERIFIED,
    WAIVED,
    NOT_APPLICABLE,
    DEFERRED,
    REOPENED;

    /** The word in JSON, URLs and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

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
