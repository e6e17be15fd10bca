package app.preflight.deals;

import java.util.Locale;

/** How a deal stands. */
public enum Status {
    OPEN,
    WON,
    LOST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
