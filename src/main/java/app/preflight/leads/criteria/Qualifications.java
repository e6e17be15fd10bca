package app.preflight.leads.criteria;

import app.preflight.leads.Lead;
import app.preflight.rules.Verdict;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the criteria find of many leads. */
@Component
public class Qualifications {

    private final CriteriaVersions versions;

    Qualifications(CriteriaVersions versions) {
        this.versions = versions;
    }

    /** In the order of the leads; empty where nothing is asked of any. */
    public List<Optional<Verdict>> verdicts(WorkspaceId workspace, List<Lead> leads) {
        Criteria criteria = versions.latest(workspace);
        return leads.stream()
                .map(lead -> Optional.of(criteria.judge(lead.facts()).verdict()))
                .map(verdict -> verdict.filter(found -> !criteria.rules().isEmpty()))
                .toList();
    }
}
