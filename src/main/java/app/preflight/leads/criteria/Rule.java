package app.preflight.leads.criteria;

import app.preflight.rules.Condition;
import app.preflight.rules.Known;
import app.preflight.rules.Operator;
import app.preflight.web.PlainText;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One thing that is asked of a lead: a {@link Condition} and what hangs on it.
 *
 * @param must a lead that does not meet it does not fit; otherwise it counts by its weight
 * @param weight from 1 to 10; 1 where nobody says
 */
public record Rule(
        String field,
        Operator operator,
        @JsonDeserialize(using = PlainText.class) String value,
        boolean must,
        int weight) {

    public Rule {
        weight = Math.max(weight, 1);
    }

    public Condition condition() {
        return new Condition(field, operator, value);
    }

    Finding judge(Known lead) {
        return new Finding(this, condition().verdict(lead), lead.text(field));
    }
}
