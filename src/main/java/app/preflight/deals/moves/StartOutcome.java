package app.preflight.deals.moves;

import app.preflight.shared.Coded;
import app.preflight.web.Refusal;

/** What came of asking for a move. */
sealed interface StartOutcome {

    record Started(BulkMove move) implements StartOutcome {}

    enum Refused implements StartOutcome, Refusal, Coded {
        /** Another version than was looked at is the newest by now. */
        NEWER_VERSION,
        NOTHING_TO_MOVE,

        /**
         * Deals of the process are being moved: one after the other, so that it is seen what moves.
         */
        MOVE_UNDER_WAY;

        @Override
        public String key() {
            return code();
        }
    }
}
