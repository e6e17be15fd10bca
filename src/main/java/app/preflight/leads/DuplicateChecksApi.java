package app.preflight.leads;

import app.preflight.duplicates.DuplicateCheck;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/duplicate-checks}: who may be the same, asked while a lead is being written. */
@RestController
class DuplicateChecksApi {

    private final DuplicateCheck check;

    DuplicateChecksApi(DuplicateCheck check) {
        this.check = check;
    }

    record Found(List<LeadBody.CandidateBody> candidates) {}

    @PostMapping("/api/v1/duplicate-checks")
    Found check(@AuthenticationPrincipal Viewer viewer, @RequestBody JsonNode body) {
        LeadDetails facts = LeadInput.readUnfinished(body);
        return new Found(
                check.of(viewer.workspace(), LeadProfile.of(facts), Optional.empty()).stream()
                        .map(LeadBody.CandidateBody::of)
                        .toList());
    }
}
