package app.preflight.leads.criteria;

import app.preflight.deals.run.Evidence;
import app.preflight.deals.run.FactChanged;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.Sensor;
import app.preflight.leads.LeadConverted;
import app.preflight.leads.Leads;
import app.preflight.rules.Verdict;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The lead that became the deal meets what the company asks of leads. */
@Component
class FitsSensor implements Sensor {

    private static final String KEY = "leads.fits";

    private final CriteriaVersions versions;
    private final Leads leads;
    private final ApplicationEventPublisher events;

    FitsSensor(CriteriaVersions versions, Leads leads, ApplicationEventPublisher events) {
        this.versions = versions;
        this.leads = leads;
        this.events = events;
    }

    @Override
    public String key() {
        return KEY;
    }

    @EventListener
    void lookAgain(LeadConverted converted) {
        events.publishEvent(new FactChanged(converted.workspace(), converted.deal(), KEY));
    }

    /** Where nobody has written any criteria, nothing is verified. */
    @Override
    public List<Evidence> sense(WorkspaceId workspace, DealId deal) {
        Criteria criteria = versions.latest(workspace);
        return criteria.rules().isEmpty()
                ? List.of()
                : leads.behind(workspace, deal).stream()
                        .filter(lead -> criteria.judge(lead.facts()).verdict() == Verdict.MET)
                        .map(lead -> evidence(lead, criteria))
                        .toList();
    }

    private static Evidence evidence(Leads.Origin lead, Criteria criteria) {
        int score = criteria.judge(lead.facts()).score();
        return new Evidence(
                new Response.Decision("pass", score + " % · v" + criteria.version()),
                "/leads/" + lead.id().value() + "#qualification");
    }
}
