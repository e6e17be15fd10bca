package app.preflight.leads.criteria;

import app.preflight.rules.Verdict;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * What a rule found of one lead.
 *
 * @param result unknown is a warning of its own: nobody asked yet
 * @param actual what the lead says; empty where it says nothing
 */
public record Finding(@JsonUnwrapped Rule rule, Verdict result, Optional<String> actual) {

    boolean is(Verdict other) {
        return result == other;
    }
}
