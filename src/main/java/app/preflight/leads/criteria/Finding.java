package app.preflight.leads.criteria;

import java.util.Locale;
import java.util.Optional;

/**
 * What a rule found of one lead.
 *
 * @param actual what the lead says; empty where it says nothing
 */
public record Finding(Rule rule, Result result, Optional<String> actual) {

    /** Unknown is a warning of its own: nobody asked yet. */
    public enum Result {
        MET,
        NOT_MET,
        UNKNOWN;

        /** The word in JSON and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean is(Result other) {
        return result == other;
    }
}
