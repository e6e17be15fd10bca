package app.preflight.leads.criteria;

import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the rules that an admin, or an admin's program, wrote. */
final class RuleInput {

    private static final Set<String> NAMES = Set.of("field", "operator", "value", "must", "weight");
    private static final int MOST = CriteriaForm.MOST;
    private static final int HEAVIEST = 10;

    private final Fields fields = new Fields();

    private RuleInput() {}

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    static List<Rule> read(JsonNode body) {
        RuleInput input = new RuleInput();
        List<Rule> rules = input.rules(body);
        input.fields.check();
        return rules;
    }

    private List<Rule> rules(JsonNode body) {
        JsonNode array = body.path("rules");
        if (!body.isObject() || !array.isArray()) {
            fields.reject("rules", array.isMissingNode() ? "error.required" : "error.type");
            return List.of();
        }
        new JsonFields(body, "", fields).only(Set.of("rules"));
        if (array.size() > MOST) {
            fields.reject("rules", "error.many", MOST);
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        for (int place = 0; place < array.size(); place++) {
            rule(array.get(place), "rules[" + place + "]").ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Rule> rule(JsonNode node, String path) {
        if (!node.isObject()) {
            fields.reject(path, "error.type");
            return Optional.empty();
        }
        JsonFields rule = new JsonFields(node, path, fields);
        rule.only(NAMES);
        return ConditionInput.read(rule, fields)
                .map(condition ->
                        new Rule(condition, rule.flag("must").orElse(false), weight(rule)));
    }

    private int weight(JsonFields rule) {
        int weight = rule.optionalCount("weight", HEAVIEST).orElse(1);
        if (weight == 0) {
            fields.reject(rule.field("weight"), "error.count", HEAVIEST);
        }
        return weight;
    }
}
