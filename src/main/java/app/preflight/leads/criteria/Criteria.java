package app.preflight.leads.criteria;

import app.preflight.leads.LeadDetails;
import app.preflight.rules.Known;
import java.util.List;

/**
 * What a company asks of a lead, at one time.
 *
 * @param version nought where nobody has written any
 */
record Criteria(int version, List<Rule> rules) {

    static final Criteria NONE = new Criteria(0, List.of());

    Qualification judge(LeadDetails lead) {
        Known known = new Known(lead::text);
        return new Qualification(version, rules.stream().map(rule -> rule.judge(known)).toList());
    }
}
