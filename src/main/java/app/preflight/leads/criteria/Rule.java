package app.preflight.leads.criteria;

import app.preflight.leads.LeadDetails;

/**
 * One thing that is asked of a lead.
 *
 * @param must a lead that does not meet it does not fit; otherwise it counts by its weight
 * @param weight from 1 to 10
 */
public record Rule(Condition condition, boolean must, int weight) {

    Finding judge(LeadDetails lead) {
        Finding.Result result = Comparison.of(condition).judge(new ComparedLead(lead));
        return new Finding(this, result, condition.actual(lead));
    }
}
