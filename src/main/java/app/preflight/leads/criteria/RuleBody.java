package app.preflight.leads.criteria;

import java.util.List;

/** A rule over the API, and as the table holds it. */
record RuleBody(String field, String operator, String value, boolean must, int weight) {

    static List<RuleBody> of(List<Rule> rules) {
        return rules.stream()
                .map(rule ->
                        new RuleBody(
                                rule.condition().field(),
                                rule.condition().operator().code(),
                                rule.condition().value(),
                                rule.must(),
                                rule.weight()))
                .toList();
    }
}
