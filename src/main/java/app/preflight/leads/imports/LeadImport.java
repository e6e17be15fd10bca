package app.preflight.leads.imports;

import app.preflight.jobs.Task;
import app.preflight.leads.OwnerChoice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Leads that come in one file.
 *
 * @param sample its first rows; none in a list
 * @param owner of the leads that are added; by the rules, of those which no rule fits
 * @param task that takes its rows in
 * @param undo that takes it back
 */
public record LeadImport(
        UUID id,
        String file,
        ColumnMapping columns,
        List<SampleRow> sample,
        Policy policy,
        OwnerChoice owner,
        Task<RowCounts> task,
        Optional<Task<UndoCounts>> undo) {

    public ImportState state() {
        return undo.map(Task::state)
                .map(ImportState::ofUndo)
                .orElseGet(() -> ImportState.of(task.state()));
    }

    public boolean isReady() {
        return task.isWaiting();
    }

    /** There is something to undo. */
    public boolean canBeUndone() {
        return state().hasEnded() && rows().changed() > 0;
    }

    /** The task that goes on now, or went on last. */
    public Task<?> latest() {
        return undo.isPresent() ? undo.get() : task;
    }

    public RowCounts rows() {
        return task.details();
    }

    public UndoCounts undone() {
        return undo.map(Task::details).orElse(UndoCounts.NONE);
    }

    Optional<Instant> endedAt() {
        return latest().endedAt();
    }
}
