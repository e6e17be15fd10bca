package app.preflight.deals.moves;

import app.preflight.shared.Coded;

/** What became of one deal of a move. */
public enum Outcome implements Coded {
    MOVED,

    /** Its run was over when its turn came. */
    OVER,

    /** Somebody had moved it before. */
    ALREADY,

    /** Whoever asked does not see it any more. */
    HIDDEN,

    /** The program could not; its log says why. */
    FAILED;

    /** Whether whoever asked may still look at the deal. */
    public boolean isSeen() {
        return this != HIDDEN;
    }
}
