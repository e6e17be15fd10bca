package app.preflight.leads.criteria;

import app.preflight.leads.Lead;
import app.preflight.leads.LeadId;
import app.preflight.leads.Leads;
import app.preflight.shared.Ids;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/qualification-criteria}, and what they find of a lead. */
@RestController
@RequestMapping("/api/v1")
class CriteriaApi {

    private final CriteriaVersions versions;
    private final CriteriaTrial trial;
    private final Leads leads;

    CriteriaApi(CriteriaVersions versions, CriteriaTrial trial, Leads leads) {
        this.versions = versions;
        this.trial = trial;
        this.leads = leads;
    }

    record CriteriaBody(int version, List<RuleBody> rules) {

        static CriteriaBody of(Criteria criteria) {
            return new CriteriaBody(criteria.version(), RuleBody.of(criteria.rules()));
        }
    }

    @GetMapping("/qualification-criteria")
    CriteriaBody get(@AuthenticationPrincipal Viewer viewer) {
        return CriteriaBody.of(versions.latest(viewer.workspace()));
    }

    @PutMapping("/qualification-criteria")
    CriteriaBody publish(@AuthenticationPrincipal Viewer viewer, @RequestBody JsonNode body) {
        viewer.requireAdmin();
        return CriteriaBody.of(versions.publish(viewer, RuleInput.read(body)));
    }

    @PostMapping("/qualification-criteria/trials")
    TrialOutcome test(@AuthenticationPrincipal Viewer viewer, @RequestBody JsonNode body) {
        return trial.of(viewer, RuleInput.read(body));
    }

    @GetMapping("/leads/{id}/qualification")
    QualificationBody qualification(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        Lead lead =
                Ids.parse(id)
                        .flatMap(known -> leads.find(viewer, new LeadId(known)))
                        .orElseThrow(NotFound::new);
        return QualificationBody.of(versions.latest(viewer.workspace()).judge(lead.facts()));
    }
}
