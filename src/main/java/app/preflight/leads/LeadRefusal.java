package app.preflight.leads;

import app.preflight.web.Refusal;

/** Why an act on a lead is refused: it comes too late. */
public enum LeadRefusal implements Refusal {
    ENDED("lead-ended"),
    NOT_DISQUALIFIED("not-disqualified");

    private final String key;

    LeadRefusal(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
