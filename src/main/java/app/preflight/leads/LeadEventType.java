package app.preflight.leads;

import app.preflight.shared.Coded;

/** What can happen to a lead, in the past tense. */
public enum LeadEventType implements Coded {
    LEAD_ADDED,
    LEAD_CHANGED,
    DUPLICATES_DECIDED,
    LEAD_CONVERTED,
    LEAD_DISQUALIFIED,
    LEAD_REOPENED,
    LEAD_MERGED,
    MERGE_UNDONE,
    LEAD_REMOVED;
}
