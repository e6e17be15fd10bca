package app.preflight.leads.imports;

/**
 * What became of the rows of an import: each that is done was added, has updated a lead, was
 * skipped or rejected.
 *
 * @param total rows of the file
 * @param undecided of those added, beside which somebody was found and nothing is decided
 */
public record RowCounts(
        int total, int done, int added, int updated, int skipped, int undecided, int rejected) {}
