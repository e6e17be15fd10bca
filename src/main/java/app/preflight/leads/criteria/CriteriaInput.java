package app.preflight.leads.criteria;

import app.preflight.rules.ConditionCheck;
import app.preflight.rules.Spelling;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import java.util.List;

/** The rules that an admin, or an admin's program, wrote. */
record CriteriaInput(List<Rule> rules) {

    /**
     * @throws Invalid naming each field of which no lead has any, and each operator that has no
     *     meaning there
     */
    List<Rule> checked() {
        Fields fields = new Fields();
        ConditionCheck check = new ConditionCheck(fields, Spelling.FIELD, LeadFacts::find);
        check.all("rules", rules.stream().map(Rule::condition).toList());
        fields.check();
        return rules;
    }
}
