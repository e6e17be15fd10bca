package app.preflight.leads.imports;

/**
 * What became of rows: each that is done was added, has updated a lead, was skipped or rejected.
 *
 * @param undecided of those added, beside which somebody was found and nothing is decided
 */
public record RowCounts(int added, int updated, int skipped, int undecided, int rejected) {

    static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    int done() {
        return added + updated + skipped + rejected;
    }

    /** As many as an undo has to look at. */
    public int changed() {
        return added + updated;
    }

    RowCounts plus(RowCounts more) {
        return new RowCounts(
                added + more.added,
                updated + more.updated,
                skipped + more.skipped,
                undecided + more.undecided,
                rejected + more.rejected);
    }
}
