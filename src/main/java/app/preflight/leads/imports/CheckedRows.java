package app.preflight.leads.imports;

import app.preflight.duplicates.Candidate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Some rows of a file, and who may be the same as each that can be a lead.
 *
 * @param found in the order of the rows that can be
 * @param repeated leads that say the very same as one before
 */
record CheckedRows(List<RowReading> readings, List<List<Candidate>> found, List<UUID> repeated) {

    static Stream<RowReading.Taken> taken(List<RowReading> readings) {
        return readings.stream()
                .filter(RowReading.Taken.class::isInstance)
                .map(RowReading.Taken.class::cast);
    }

    /** Of the leads that they become, if they become one. */
    List<UUID> ids() {
        return taken(readings).map(row -> row.id().value()).toList();
    }
}
