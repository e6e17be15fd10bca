package app.preflight.leads;

import java.util.Locale;

/** What can happen to a lead, in the past tense. */
public enum LeadEventType {
    LEAD_ADDED,
    LEAD_CHANGED,
    DUPLICATES_DECIDED,
    LEAD_CONVERTED,
    LEAD_DISQUALIFIED,
    LEAD_REOPENED,
    LEAD_MERGED,
    MERGE_UNDONE,
    LEAD_REMOVED;

    /** The word in JSON and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LeadEventType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
