package app.preflight.leads.criteria;

import app.preflight.leads.Lead;
import app.preflight.web.Body;
import app.preflight.web.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/qualification-criteria}, and what they find of a lead. */
@RestController
@RequestMapping("/api/v1")
class CriteriaApi {

    private final CriteriaVersions versions;
    private final CriteriaTrial trial;

    CriteriaApi(CriteriaVersions versions, CriteriaTrial trial) {
        this.versions = versions;
        this.trial = trial;
    }

    @GetMapping("/qualification-criteria")
    Criteria get(Viewer viewer) {
        return versions.latest(viewer.workspace());
    }

    @PutMapping("/qualification-criteria")
    Criteria publish(Viewer viewer, @Body CriteriaInput input) {
        viewer.requireAdmin();
        return versions.publish(viewer, input.checked());
    }

    @PostMapping("/qualification-criteria/trials")
    TrialOutcome test(Viewer viewer, @Body CriteriaInput input) {
        return trial.of(viewer, input.checked());
    }

    @GetMapping("/leads/{id}/qualification")
    Qualification qualification(Viewer viewer, Lead lead) {
        return versions.latest(viewer.workspace()).judge(lead.facts());
    }
}
