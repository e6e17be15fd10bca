package app.preflight.leads;

import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.web.Body;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/duplicate-checks}: who may be the same, asked while a lead is being written. */
@RestController
class DuplicateChecksApi {

    private final DuplicateCheck check;

    DuplicateChecksApi(DuplicateCheck check) {
        this.check = check;
    }

    record Found(List<Candidate> candidates) {}

    @PostMapping("/api/v1/duplicate-checks")
    Found check(Viewer viewer, @Body NewLead lead) {
        return new Found(check.of(viewer.workspace(), lead.details().profile(), Optional.empty()));
    }
}
