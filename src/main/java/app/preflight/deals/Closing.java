package app.preflight.deals;

import app.preflight.shared.Coded;
import app.preflight.web.Refusal;

/** What came of closing a deal as lost, or of opening it again. */
sealed interface Closing {

    /**
     * @param deal as it stands since
     */
    record Done(Deal deal) implements Closing {}

    enum Refused implements Closing, Refusal, Coded {
        /** It is closed already. */
        CLOSED,
        NOT_CLOSED;

        @Override
        public String key() {
            return code();
        }
    }
}
