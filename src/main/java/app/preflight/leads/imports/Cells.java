package app.preflight.leads.imports;

import java.util.List;

/** The cells of a row as the tables hold them. */
final class Cells {

    private Cells() {}

    /** PostgreSQL takes no NUL. */
    static List<String> storable(List<String> cells, int longest) {
        return cells.stream()
                .map(cell -> cell.length() > longest ? cell.substring(0, longest) : cell)
                .map(cell -> cell.replace('\0', '\uFFFD'))
                .toList();
    }
}
