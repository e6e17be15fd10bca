package app.preflight.leads.assignment;

import app.preflight.accounts.Users;
import app.preflight.rules.RuleStore.Kept;
import app.preflight.web.Body;
import app.preflight.web.IfMatch;
import app.preflight.web.Revision;
import app.preflight.web.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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
    ResponseEntity<RuleSet> get(Viewer viewer) {
        viewer.requireAdmin();
        return answer(rules.find(viewer.workspace()));
    }

    @PutMapping
    ResponseEntity<RuleSet> put(Viewer viewer, IfMatch seen, @Body LeadAssignment written) {
        viewer.requireAdmin();
        Kept<RuleSet> before = rules.find(viewer.workspace());
        AssignmentInput input =
                new AssignmentInput(viewer, users.all(viewer.workspace()), before.rules());
        return answer(
                rules.save(viewer, seen.or(before.revision()), input.rules(written))
                        .orElseThrow(seen::stale));
    }

    private static ResponseEntity<RuleSet> answer(Kept<RuleSet> kept) {
        return ResponseEntity.ok().eTag(Revision.etag(kept.revision())).body(kept.rules());
    }
}
