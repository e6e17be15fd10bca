package app.preflight.leads.criteria;

import app.preflight.leads.Lead;
import app.preflight.leads.Leads;
import app.preflight.rules.Verdict;
import app.preflight.web.Viewer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How existing leads would fare by rules that are not published yet. */
@Component
class CriteriaTrial {

    /** The newest: more would keep whoever tries waiting, and tell nothing else. */
    private static final int LEADS = 2_000;

    private final Leads leads;

    CriteriaTrial(Leads leads) {
        this.leads = leads;
    }

    TrialOutcome of(Viewer viewer, List<Rule> rules) {
        Criteria criteria = new Criteria(0, rules);
        List<Lead> looked = leads.newest(viewer, LEADS);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        looked.forEach(
                lead -> counts.merge(criteria.judge(lead.facts()).verdict(), 1, Integer::sum));
        return new TrialOutcome(
                looked.size(),
                counts.getOrDefault(Verdict.MET, 0),
                counts.getOrDefault(Verdict.NOT_MET, 0),
                counts.getOrDefault(Verdict.UNKNOWN, 0));
    }
}
