package app.preflight.leads.imports;

import app.preflight.duplicates.Candidate;
import app.preflight.shared.Actor;
import app.preflight.web.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A {@link LeadImport} over the API.
 *
 * @param preview only where it has not begun
 */
record Import(
        UUID id,
        String file,
        ImportState state,
        Policy policy,
        ColumnMapping columns,
        Rows rows,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Previewed>> preview,
        UndoCounts undone,
        Actor owner,
        boolean byRules,
        Actor by,
        Instant at,
        Optional<Instant> endedAt) {

    record Rows(int total, int done, @JsonUnwrapped RowCounts counts) {}

    record Previewed(@JsonUnwrapped SampleRow row, List<Said> errors, List<Candidate> duplicates) {}

    record Said(String field, String message) {}

    static Import of(LeadImport it) {
        return of(it, Optional.empty());
    }

    static Import of(LeadImport it, List<PreviewRow> preview, Function<FieldError, String> said) {
        return of(it, Optional.of(preview.stream().map(row -> previewed(row, said)).toList()));
    }

    private static Previewed previewed(PreviewRow row, Function<FieldError, String> said) {
        return new Previewed(
                row.row(),
                row.errors().stream()
                        .map(error -> new Said(error.field(), said.apply(error)))
                        .toList(),
                row.found());
    }

    private static Import of(LeadImport it, Optional<List<Previewed>> preview) {
        return new Import(
                it.id(),
                it.file(),
                it.state(),
                it.policy(),
                it.columns(),
                new Rows(it.task().total(), it.task().done(), it.rows()),
                preview,
                it.undone(),
                it.owner().owner(),
                it.owner().byRules(),
                it.task().askedBy(),
                it.task().askedAt(),
                it.endedAt());
    }
}
