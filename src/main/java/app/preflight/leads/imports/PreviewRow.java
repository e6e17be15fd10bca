package app.preflight.leads.imports;

import app.preflight.duplicates.Candidate;
import app.preflight.leads.CandidateView;
import app.preflight.web.FieldError;
import java.util.List;

/**
 * What one of the first rows of a file would become.
 *
 * @param errors for which it would be rejected
 * @param found who may be the same; a row of the same file has no name here
 * @param named those of them whom a page shows
 */
public record PreviewRow(
        SampleRow row, List<FieldError> errors, List<Candidate> found, List<CandidateView> named) {

    public String cell(int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
