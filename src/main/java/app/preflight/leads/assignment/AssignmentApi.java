package app.preflight.leads.assignment;

import app.preflight.accounts.Users;
import app.preflight.leads.assignment.AssignmentRules.Kept;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/lead-assignment}: for admins, since it names people of every team. */
@RestController
@RequestMapping("/api/v1/lead-assignment")
class AssignmentApi {

    private final AssignmentRules rules;
    private final Users users;

    AssignmentApi(AssignmentRules rules, Users users) {
        this.rules = rules;
        this.users = users;
    }

    @GetMapping
    ResponseEntity<AssignmentBody> get(@AuthenticationPrincipal Viewer viewer) {
        viewer.requireAdmin();
        return answer(rules.find(viewer.workspace()));
    }

    @PutMapping
    ResponseEntity<AssignmentBody> put(
            @AuthenticationPrincipal Viewer viewer,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        viewer.requireAdmin();
        Kept before = rules.find(viewer.workspace());
        RuleSet set =
                AssignmentInput.read(viewer, body, users.all(viewer.workspace()), before.rules());
        OptionalInt expected = Revision.ifMatch(ifMatch);
        return answer(
                rules.save(viewer, expected.orElse(before.revision()), set)
                        .orElseThrow(() -> new Stale(expected.isPresent())));
    }

    private static ResponseEntity<AssignmentBody> answer(Kept kept) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(kept.revision()))
                .body(AssignmentBody.of(kept.rules()));
    }
}
