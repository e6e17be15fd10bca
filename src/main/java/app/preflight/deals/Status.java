package app.preflight.deals;

import app.preflight.shared.Coded;
import java.util.Locale;

/** How a deal stands. */
public enum Status implements Coded {
    OPEN,
    WON,
    LOST;

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
