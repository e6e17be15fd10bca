package app.preflight.leads.duplicates;

import java.util.Locale;

/** What a lead may be the same as. */
public enum CandidateKind {
    LEAD,
    PERSON,
    ORGANISATION;

    /** The word in JSON and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CandidateKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
