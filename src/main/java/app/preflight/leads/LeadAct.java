package app.preflight.leads;

import app.preflight.web.Refusal;

/** What came of an act on a lead: what it led to, or why it is refused. */
sealed interface LeadAct<T> {

    record Done<T>(T result) implements LeadAct<T> {}

    record Refused<T>(Refusal why) implements LeadAct<T> {}

    static <T> LeadAct<T> ended() {
        return new Refused<>(LeadRefusal.LEAD_ENDED);
    }
}
