package app.preflight.deals.run;

import app.preflight.shared.Coded;
import app.preflight.web.Refusal;

/** What came of holding a run, or of resuming it: the hold that was set or lifted. */
public sealed interface Holding permits Run.Hold, Holding.Refused {

    enum Refused implements Holding, Refusal, Coded {
        /** It is held already, or over. */
        CANNOT_HOLD,
        NOT_HELD;

        @Override
        public String key() {
            return code();
        }
    }
}
