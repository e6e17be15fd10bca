package app.preflight.leads.imports;

import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.leads.CandidateViews;
import app.preflight.tables.Row;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks ahead: what the first rows would become, and whom they would meet. */
@Component
class Previews {

    private final DuplicateCheck check;
    private final CandidateViews named;

    Previews(DuplicateCheck check, CandidateViews named) {
        this.check = check;
        this.named = named;
    }

    List<PreviewRow> of(Viewer viewer, LeadImport ready) {
        return ready.sample().stream().map(row -> row(viewer, ready, row)).toList();
    }

    private PreviewRow row(Viewer viewer, LeadImport ready, SampleRow row) {
        Row read = new Row.Taken(row.line(), row.cells());
        return switch (RowReading.of(read, ready)) {
            case RowReading.Taken taken -> {
                List<Candidate> found =
                        check.of(viewer.workspace(), taken.facts().profile(), Optional.empty());
                yield new PreviewRow(row, List.of(), found, named.of(viewer, found));
            }
            case RowReading.Rejected rejected ->
                    new PreviewRow(row, rejected.errors(), List.of(), List.of());
        };
    }
}
