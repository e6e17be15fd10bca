package app.preflight.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * What stands in the fields of a form, by the names under which they are sent, and what is wrong
 * with it: {@code rules[0].weight}.
 */
public record Entries(Map<String, String> values, List<FieldError> errors) {

    public static final Entries NONE = new Entries(Map.of(), List.of());

    /** Of a form that is shown for the first time, from what is there. */
    public static Entries of(JsonNode body) {
        return of(body, List.of());
    }

    static Entries of(JsonNode body, List<FieldError> errors) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", body, values::put);
        return new Entries(values, errors);
    }

    private static void flatten(String path, JsonNode node, BiConsumer<String, String> into) {
        if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                flatten(path + "[" + place + "]", node.get(place), into);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            flatten(
                                    SchemaErrors.field(path, field.getKey()),
                                    field.getValue(),
                                    into));
        } else {
            into.accept(path, node.isNull() ? "" : node.asString());
        }
    }

    public Entries with(List<FieldError> found) {
        return new Entries(values, found);
    }

    /**
     * What was sent of a form in front of what is stored: one field that is cleared hides its
     * parts.
     */
    public Entries over(Entries stored) {
        Map<String, String> all = new LinkedHashMap<>(stored.values);
        values.forEach((name, value) -> {
            all.keySet().removeIf(known -> known.startsWith(name + "."));
            all.put(name, value);
        });
        return new Entries(all, errors);
    }

    public String value(String field) {
        return value(field, "");
    }

    public String value(String field, String usual) {
        return values.getOrDefault(field, usual);
    }

    /** Of a field that was sent several times. */
    public List<String> several(String field) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(field + "["))
                .map(Map.Entry::getValue)
                .toList();
    }

    public List<FieldError> errors(String field) {
        return FieldError.of(errors, field);
    }

    /** How many rows of a name there are: one for {@code rules[0].weight}. */
    public int rows(String name) {
        int rows = 0;
        while (hasRow(name + "[" + rows + "]")) {
            rows++;
        }
        return rows;
    }

    private boolean hasRow(String row) {
        return values.keySet().stream().anyMatch(field -> field.startsWith(row));
    }
}
