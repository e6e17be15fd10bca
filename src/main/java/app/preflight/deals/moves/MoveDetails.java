package app.preflight.deals.moves;

/**
 * What is kept of a move beside what is kept of every task.
 *
 * @param version moved to
 * @param moved of the deals that had their turn
 * @param overtaken whether it was stopped by a newer version
 */
record MoveDetails(int version, int moved, boolean overtaken) {

    MoveDetails plus(Outcome outcome) {
        return new MoveDetails(version, outcome == Outcome.MOVED ? moved + 1 : moved, overtaken);
    }

    MoveDetails asOvertaken() {
        return new MoveDetails(version, moved, true);
    }
}
