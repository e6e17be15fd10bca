package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;
import app.preflight.web.Refusal;

/** What came of asking to merge two. */
public sealed interface MergeOutcome {

    record Done(MergeId id) implements MergeOutcome {}

    /** One of the two was merged before, or is a lead that has ended. */
    record Ended() implements MergeOutcome, Refusal {

        @Override
        public String key() {
            return "merge-ended";
        }
    }
}
