package app.preflight.leads.criteria;

import app.preflight.shared.Coded;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * What a rule found of one lead.
 *
 * @param actual what the lead says; empty where it says nothing
 */
public record Finding(@JsonUnwrapped Rule rule, Result result, Optional<String> actual) {

    /** Unknown is a warning of its own: nobody asked yet. */
    public enum Result implements Coded {
        MET,
        NOT_MET,
        UNKNOWN;
    }

    boolean is(Result other) {
        return result == other;
    }
}
