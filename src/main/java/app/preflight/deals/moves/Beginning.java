package app.preflight.deals.moves;

/** What came of asking for a move. */
sealed interface Beginning {

    record Begun(BulkMove move) implements Beginning {}

    /** Another version than was looked at is the newest by now. */
    record NotNewest() implements Beginning {}

    record NothingToMove() implements Beginning {}

    /** Deals of the process are being moved: one after the other, so that it is seen what moves. */
    record UnderWay() implements Beginning {}
}
