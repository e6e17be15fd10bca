package app.preflight.leads.imports;

import app.preflight.leads.OwnerChoice;
import app.preflight.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Leads that come in one file.
 *
 * @param columns of the file, by their names
 * @param sample its first rows; none in a list
 * @param owner of the leads that are added; by the rules, of those which no rule fits
 */
public record LeadImport(
        UUID id,
        String file,
        ImportState state,
        List<String> columns,
        ColumnMapping mapping,
        List<SampleRow> sample,
        Policy policy,
        OwnerChoice owner,
        Actor askedBy,
        Instant askedAt,
        RowCounts rows,
        UndoCounts undone,
        Optional<Instant> endedAt) {

    public boolean isReady() {
        return state == ImportState.READY;
    }

    /** There is something to undo. */
    public boolean canBeUndone() {
        return state.hasEnded() && rows.added() + rows.updated() > 0;
    }
}
