package app.preflight.duplicates;

import app.preflight.shared.Coded;
import java.util.Locale;

/** What a lead may be the same as. */
public enum CandidateKind implements Coded {
    LEAD,
    PERSON,
    ORGANISATION;

    static CandidateKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
