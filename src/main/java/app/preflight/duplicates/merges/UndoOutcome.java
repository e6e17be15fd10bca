package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;

/** What became of the wish to undo a merge. */
sealed interface UndoOutcome {

    record Done() implements UndoOutcome {}

    record DoneBefore() implements UndoOutcome {}

    /**
     * The kept one was itself merged since.
     *
     * @param first the merge to undo before this one
     */
    record MergedSince(MergeId first) implements UndoOutcome {}
}
