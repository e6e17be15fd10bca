package app.preflight.leads.assignment;

import app.preflight.leads.LeadDetails;
import app.preflight.leads.criteria.ComparedLead;
import app.preflight.leads.criteria.Comparison;
import java.util.List;
import java.util.Optional;

/** A rule made ready to be asked of many leads. */
record CompiledRule(Rule rule, List<Comparison> conditions) {

    static CompiledRule of(Rule rule) {
        return new CompiledRule(rule, rule.conditions().stream().map(Comparison::of).toList());
    }

    boolean fits(ComparedLead lead) {
        return conditions.stream().allMatch(condition -> condition.holds(lead));
    }

    static Optional<Rule> first(List<CompiledRule> asked, LeadDetails lead) {
        ComparedLead compared = new ComparedLead(lead);
        return asked.stream().filter(one -> one.fits(compared)).map(CompiledRule::rule).findFirst();
    }
}
