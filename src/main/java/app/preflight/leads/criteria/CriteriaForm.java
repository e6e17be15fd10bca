package app.preflight.leads.criteria;

import app.preflight.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of the criteria, a row a rule: {@code clause-0-field}, {@code clause-0-operator}, …. A
 * row that names no field is no rule.
 *
 * @param rows what stands in it
 * @param errors by the API's paths, such as {@code rules[0].value}
 * @param own the names of this workspace's own fields
 */
public record CriteriaForm(int version, List<Row> rows, List<FieldError> errors, List<String> own) {

    static final int MOST = 50;

    public record Row(String field, String operator, String value, boolean must, String weight) {

        static final Row EMPTY = new Row("", "is", "", false, "1");

        static Row of(Rule rule) {
            return new Row(
                    rule.condition().field(),
                    rule.condition().operator().code(),
                    rule.condition().value(),
                    rule.must(),
                    String.valueOf(rule.weight()));
        }
    }

    public List<FieldError> errors(int row, String field) {
        return FieldError.of(errors, "rules[" + row + "]." + field);
    }

    /** An empty row at the end is there to be written on. */
    static List<Row> rows(List<Row> filled) {
        List<Row> rows = new ArrayList<>(filled);
        rows.add(Row.EMPTY);
        return rows;
    }

    static List<Row> read(Map<String, String> form) {
        return IntStream.range(0, MOST + 1)
                .mapToObj(at -> row(form, "clause-" + at + "-"))
                .filter(row -> !row.field().isEmpty())
                .toList();
    }

    private static Row row(Map<String, String> form, String name) {
        return new Row(
                form.getOrDefault(name + "field", ""),
                form.getOrDefault(name + "operator", ""),
                form.getOrDefault(name + "value", ""),
                form.getOrDefault(name + "must", "").equals("true"),
                form.getOrDefault(name + "weight", "1"));
    }

    /** As the API takes it. */
    static ObjectNode body(List<Row> rows) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode rules = body.putArray("rules");
        for (Row row : rows) {
            ObjectNode rule =
                    rules.addObject()
                            .put("field", row.field())
                            .put("operator", row.operator())
                            .put("value", row.value())
                            .put("must", row.must());
            if (row.weight().matches("[0-9]{1,3}")) {
                rule.put("weight", Integer.parseInt(row.weight()));
            }
        }
        return body;
    }
}
