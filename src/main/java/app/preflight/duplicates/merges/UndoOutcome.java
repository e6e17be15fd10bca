package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;
import app.preflight.web.Refusal;
import java.util.Locale;
import java.util.Map;

/** What came of asking to undo a merge. */
sealed interface UndoOutcome {

    record Done() implements UndoOutcome {}

    record DoneBefore() implements UndoOutcome, Refusal {

        @Override
        public String key() {
            return "merge-undone";
        }
    }

    /**
     * The survivor was itself merged since.
     *
     * @param first the merge to undo before this one
     */
    record MergedSince(MergeId first) implements UndoOutcome, Refusal {

        @Override
        public String key() {
            return "merged-since";
        }

        @Override
        public Map<String, Object> arguments(Locale locale) {
            return Map.of("merge", first.value());
        }
    }
}
