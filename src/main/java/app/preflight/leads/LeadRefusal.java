package app.preflight.leads;

import app.preflight.shared.Coded;
import app.preflight.web.Refusal;

/** Why an act on a lead is refused: it comes too late. */
enum LeadRefusal implements Refusal, Coded {
    LEAD_ENDED,
    NOT_DISQUALIFIED;

    @Override
    public String key() {
        return code();
    }
}
