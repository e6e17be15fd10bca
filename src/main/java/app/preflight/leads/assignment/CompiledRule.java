package app.preflight.leads.assignment;

import app.preflight.leads.LeadDetails;
import app.preflight.rules.Comparison;
import app.preflight.rules.Known;
import java.util.List;
import java.util.Optional;

/** A rule made ready to be asked of many leads. */
record CompiledRule(Rule rule, List<Comparison> conditions) {

    static CompiledRule of(Rule rule) {
        return new CompiledRule(rule, rule.conditions().stream().map(Comparison::of).toList());
    }

    boolean fits(Known lead) {
        return conditions.stream().allMatch(condition -> condition.holds(lead));
    }

    static Optional<Rule> first(List<CompiledRule> asked, LeadDetails lead) {
        Known known = new Known(lead::text);
        return asked.stream().filter(one -> one.fits(known)).map(CompiledRule::rule).findFirst();
    }
}
