package app.preflight.deals.moves;

/** What came of asking for a move. */
sealed interface StartOutcome {

    record Started(BulkMove move) implements StartOutcome {}

    /** Another version than was looked at is the newest by now. */
    record NotNewest() implements StartOutcome {}

    record NothingToMove() implements StartOutcome {}

    /** Deals of the process are being moved: one after the other, so that it is seen what moves. */
    record UnderWay() implements StartOutcome {}
}
