package app.preflight.leads.imports;

import app.preflight.tables.Row;
import java.util.List;

/** One of the first rows of a file, kept to be looked at. */
public record SampleRow(long line, List<String> cells) {

    /** A longer cell is cut: it is refused anyway, and says so still. */
    private static final int LONGEST = 10_001;

    static SampleRow of(Row row) {
        return new SampleRow(row.line(), Cells.storable(row.cells(), LONGEST));
    }
}
