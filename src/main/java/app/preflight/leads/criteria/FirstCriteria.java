package app.preflight.leads.criteria;

import app.preflight.web.Contract;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Criteria for a company that has none yet; those that are there are never written over. */
@Component
public class FirstCriteria {

    private final CriteriaVersions versions;
    private final Contract contract;

    FirstCriteria(CriteriaVersions versions, Contract contract) {
        this.versions = versions;
        this.contract = contract;
    }

    /**
     * @param body as the API takes it
     * @throws Invalid naming each field that is missing or wrong
     */
    public void publish(Viewer admin, JsonNode body) {
        if (versions.latest(admin.workspace()).equals(Criteria.NONE)) {
            versions.publish(admin, contract.read(body, CriteriaInput.class).checked());
        }
    }
}
