package app.preflight.processes.choice;

import app.preflight.processes.Clause;
import app.preflight.processes.ClauseForm;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the rules that a caller sends, all of them. */
@Component
class RulesInput {

    static final int MOST_RULES = 50;
    private static final int MOST_CLAUSES = 10;

    private final Processes processes;

    RulesInput(Processes processes) {
        this.processes = processes;
    }

    /**
     * @throws Invalid naming each field that is wrong
     */
    RuleSet read(Viewer viewer, JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid("", "error.type");
        }
        Set<String> keys =
                processes.all(viewer).stream().map(ProcessVersion::key).collect(Collectors.toSet());
        return new Reading(body, keys).read();
    }

    private static final class Reading {

        private final Fields fields = new Fields();
        private final JsonFields body;
        private final Set<String> keys;

        Reading(JsonNode body, Set<String> keys) {
            this.body = new JsonFields(body, "", fields);
            this.keys = keys;
        }

        RuleSet read() {
            body.only(Set.of("rules", "fallback"));
            List<Rule> rules =
                    elements(body, "rules", MOST_RULES, Set.of("condition", "process")).stream()
                            .map(this::rule)
                            .toList();
            RuleSet set = new RuleSet(rules, body.optional("fallback", Fields.LINE));
            set.fallback().ifPresent(key -> checkProcess("fallback", key));
            if (!rules.isEmpty() && set.fallback().isEmpty() && fields.isClean("fallback")) {
                fields.reject("fallback", "error.required");
            }
            fields.check();
            return set;
        }

        private Rule rule(JsonFields rule) {
            List<Clause> condition =
                    elements(rule, "condition", MOST_CLAUSES, Set.of("fact", "is", "value"))
                            .stream()
                            .map(this::clause)
                            .toList();
            if (condition.isEmpty() && fields.isClean(rule.field("condition"))) {
                fields.reject(rule.field("condition"), "error.required");
            }
            String process = rule.required("process", Fields.LINE);
            if (!process.isEmpty()) {
                checkProcess(rule.field("process"), process);
            }
            return new Rule(condition, process);
        }

        private Clause clause(JsonFields clause) {
            String fact = clause.required("fact", Fields.LINE);
            String is = clause.required("is", Fields.LINE);
            String value = clause.required("value", Fields.LINE);
            String chosen = clause.field(ClauseForm.isFact(fact) ? "is" : "fact");
            return ClauseForm.aboutFact(
                    fields, chosen, clause.field("value"), fact + "." + is, value);
        }

        private void checkProcess(String field, String key) {
            if (!keys.contains(key)) {
                fields.reject(field, "error.process");
            }
        }

        /** The objects of an array; what else it holds is noted. */
        private List<JsonFields> elements(JsonFields of, String name, int most, Set<String> names) {
            JsonNode array = of.node().path(name);
            if (!array.isArray() || array.size() > most) {
                fields.reject(of.field(name), array.isArray() ? "error.many" : "error.type", most);
                return List.of();
            }
            return IntStream.range(0, array.size())
                    .mapToObj(at -> element(array.get(at), of.field(name) + "[" + at + "]", names))
                    .toList();
        }

        private JsonFields element(JsonNode node, String path, Set<String> names) {
            JsonFields element = new JsonFields(node, path, fields);
            if (node.isObject()) {
                element.only(names);
            } else {
                fields.reject(path, "error.type");
            }
            return element;
        }
    }
}
