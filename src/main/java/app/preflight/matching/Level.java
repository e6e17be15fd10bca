package app.preflight.matching;

import java.util.Locale;

/**
 * How far two values of one field agree. Its place is its number in a pattern, of which the first
 * are evidence.
 */
public enum Level {
    SAME(0, "same"),
    NEAR(1, "nearly the same"),
    ALIKE(2, "alike"),
    PARTLY(3, "partly the same"),
    SWAPPED(4, "swapped"),
    DIFFERENT(5, "different"),
    /** One of them has none: that is evidence for nothing. */
    MISSING(6, "missing");

    private static final Level[] ALL = values();

    private final int place;
    private final String words;

    Level(int place, String words) {
        this.place = place;
        this.words = words;
    }

    static Level at(int place) {
        return ALL[place];
    }

    int place() {
        return place;
    }

    /** The word in JSON and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people, in English. */
    public String words() {
        return words;
    }
}
