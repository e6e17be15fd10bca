package app.preflight.leads.imports;

import app.preflight.deals.run.ActorBody;
import app.preflight.duplicates.Candidate;
import app.preflight.web.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An import over the API; a preview only where it has not begun. */
record LeadImportBody(
        UUID id,
        String file,
        String state,
        String policy,
        List<Column> columns,
        RowCounts rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PreviewRow> preview,
        UndoCounts undone,
        ActorBody owner,
        boolean byRules,
        ActorBody by,
        Instant at,
        @Nullable Instant endedAt) {

    record Column(String name, String field) {}

    record PreviewRow(
            long line, List<String> cells, List<Said> errors, List<CandidateBody> duplicates) {}

    record Said(String field, String message) {}

    record CandidateBody(UUID id, String kind, double probability, List<Candidate.Reason> reasons) {

        static CandidateBody of(Candidate candidate) {
            return new CandidateBody(
                    candidate.id(),
                    candidate.kind().code(),
                    candidate.probability(),
                    candidate.reasons());
        }
    }

    static LeadImportBody of(LeadImport it) {
        return of(it, Optional.empty());
    }

    static LeadImportBody of(
            LeadImport it, ImportPreview preview, Function<FieldError, String> said) {
        return of(it, Optional.of(preview.rows().stream().map(row -> row(row, said)).toList()));
    }

    private static PreviewRow row(ImportPreview.PreviewRow row, Function<FieldError, String> said) {
        return new PreviewRow(
                row.row().line(),
                row.row().cells(),
                row.errors().stream()
                        .map(error -> new Said(error.field(), said.apply(error)))
                        .toList(),
                row.found().stream().map(CandidateBody::of).toList());
    }

    private static LeadImportBody of(LeadImport it, Optional<List<PreviewRow>> preview) {
        return new LeadImportBody(
                it.id(),
                it.file(),
                it.state().code(),
                it.policy().code(),
                it.columns().stream()
                        .map(column -> new Column(column, it.mapping().field(column)))
                        .toList(),
                it.rows(),
                preview.orElse(null),
                it.undone(),
                ActorBody.of(it.owner().owner()),
                it.owner().byRules(),
                ActorBody.of(it.askedBy()),
                it.askedAt(),
                it.endedAt().orElse(null));
    }
}
