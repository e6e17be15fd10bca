package app.preflight.leads.assignment;

import app.preflight.leads.criteria.Condition;
import app.preflight.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one rule, a row a condition: {@code clause-0-field}, {@code clause-0-operator}, …
 *
 * @param owners the ids of those who are ticked
 */
public record RuleForm(String name, List<Row> rows, List<String> owners) {

    static final RuleForm EMPTY = new RuleForm("", List.of(Row.EMPTY), List.of());

    public record Row(String field, String operator, String value) {

        static final Row EMPTY = new Row("", "is", "");

        static Row of(Condition condition) {
            return new Row(condition.field(), condition.operator().code(), condition.value());
        }

        boolean isBlank() {
            return field.isEmpty() && value.isBlank();
        }
    }

    /** An empty row at the end is there to be written on. */
    public RuleForm {
        rows = new ArrayList<>(rows);
        if (rows.isEmpty() || !rows.getLast().isBlank()) {
            rows.add(Row.EMPTY);
        }
    }

    static RuleForm of(Rule rule) {
        return new RuleForm(
                rule.name(), rule.conditions().stream().map(Row::of).toList(), ids(rule.people()));
    }

    static RuleForm read(MultiValueMap<String, String> form) {
        List<Row> rows =
                IntStream.rangeClosed(0, AssignmentInput.MOST_CONDITIONS)
                        .mapToObj(at -> row(form, "clause-" + at + "-"))
                        .filter(row -> !row.isBlank())
                        .toList();
        return new RuleForm(text(form, "name"), rows, owners(form));
    }

    private static Row row(MultiValueMap<String, String> form, String name) {
        return new Row(
                text(form, name + "field"),
                text(form, name + "operator"),
                text(form, name + "value"));
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    /**
     * The form ticks people in the order of their names; those who had a turn before keep theirs.
     */
    RuleForm inOrderOf(List<UserId> people) {
        List<String> ordered = new ArrayList<>(ids(people));
        ordered.retainAll(owners);
        owners.stream().filter(owner -> !ordered.contains(owner)).forEach(ordered::add);
        return new RuleForm(name, rows, ordered);
    }

    private static List<String> owners(MultiValueMap<String, String> form) {
        return form.getOrDefault("owner", List.of());
    }

    static List<String> ids(List<UserId> people) {
        return people.stream().map(person -> person.value().toString()).toList();
    }

    /** As the API takes it. */
    ObjectNode body() {
        ObjectNode rule = JsonNodeFactory.instance.objectNode().put("name", name);
        ArrayNode conditions = rule.putArray("conditions");
        rows.stream()
                .filter(row -> !row.isBlank())
                .forEach(row ->
                        conditions
                                .addObject()
                                .put("field", row.field())
                                .put("operator", row.operator())
                                .put("value", row.value()));
        owners.forEach(rule.putArray("owners")::add);
        return rule;
    }
}
