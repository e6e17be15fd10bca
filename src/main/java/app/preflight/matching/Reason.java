package app.preflight.matching;

import java.util.Locale;

/**
 * What one trait says.
 *
 * @param weight in bits, log2(m/u): one more doubles the odds that both are the same, one less
 *     halves them
 */
public record Reason(Trait trait, Level level, double weight) {

    /** For people, in English: {@code tax number nearly the same +7.4}. */
    public String words() {
        return words(trait.words(), level, weight);
    }

    /**
     * @param field what both have, be it a trait or a column of a file
     */
    static String words(String field, Level level, double weight) {
        return String.format(Locale.ROOT, "%s %s %+.1f", field, level.words(), weight);
    }
}
