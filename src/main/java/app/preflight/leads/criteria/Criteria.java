package app.preflight.leads.criteria;

import app.preflight.leads.LeadDetails;
import java.util.List;

/**
 * What a company asks of a lead, at one time.
 *
 * @param version nought where nobody has written any
 */
record Criteria(int version, List<Rule> rules) {

    static final Criteria NONE = new Criteria(0, List.of());

    Qualification judge(LeadDetails lead) {
        return new Qualification(version, rules.stream().map(rule -> rule.judge(lead)).toList());
    }
}
