package app.preflight.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as the JSON that a caller of the API would send. Its fields are named as the API's errors
 * name them: {@code person.name}, {@code rules[0].weight}. Rows that are blank throughout are left
 * out, and those behind move up.
 */
final class FormBody {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,4})\\]");
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?";

    /** Where a text may stand as well, only what is written the same again: no {@code 007}. */
    private static final String PLAIN_NUMBER = "0|-?[1-9]\\d{0,14}";

    private FormBody() {}

    /**
     * @param form a field that the browser sends several times has several values
     * @param shape by which a text becomes a number, a day, yes or no; fields that it does not have
     *     are the page's own, as its revision is
     */
    static ObjectNode read(Map<String, List<String>> form, SchemaShape shape) {
        Node root = new Node();
        form.forEach((name, values) -> {
            String[] steps = name.split("[.\\[]", 2);
            if (name.startsWith(steps[0] + ".") && shape.property(steps[0]).isMap()) {
                root.field(steps[0]).field(steps[1]).values = values;
            } else if (shape.has(steps[0])) {
                root.put(STEP.matcher(name), values);
            }
        });
        return (ObjectNode) root.json(shape);
    }

    /** A tree of what was typed, before it is known what is an array. */
    private static final class Node {

        private final Map<String, Node> fields = new TreeMap<>();
        private final Map<Integer, Node> rows = new TreeMap<>();
        private List<String> values = List.of();

        Node field(String name) {
            return fields.computeIfAbsent(name, field -> new Node());
        }

        void put(Matcher steps, List<String> typed) {
            if (!steps.find()) {
                values = typed;
            } else if (steps.group(1) != null) {
                field(steps.group(1)).put(steps, typed);
            } else {
                int row = Integer.parseInt(steps.group(2));
                rows.computeIfAbsent(row, place -> new Node()).put(steps, typed);
            }
        }

        /** What only holds what stands there anyway says nothing. */
        boolean isBlank(SchemaShape shape) {
            Optional<Node> main = shape.mainField().map(fields::get);
            if (main.isPresent()) {
                return main.get().values.stream().allMatch(String::isBlank);
            }
            return values.stream().allMatch(value -> value.isBlank() || shape.isUsual(value))
                    && fields.entrySet().stream()
                            .allMatch(field ->
                                    field.getValue().isBlank(shape.property(field.getKey())))
                    && rows.values().stream().allMatch(row -> row.isBlank(shape.items()));
        }

        JsonNode json(SchemaShape shape) {
            if (shape.is("array")) {
                return array(shape.items());
            }
            if (!fields.isEmpty() || (values.isEmpty() && shape.is("object"))) {
                return object(shape);
            }
            return value(values.isEmpty() ? "" : values.getLast(), shape);
        }

        private JsonNode object(SchemaShape shape) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, field) -> object.set(name, field.in(shape, name)));
            return object;
        }

        /** Fields that are blank throughout clear what they are of. */
        private JsonNode in(SchemaShape outer, String name) {
            SchemaShape own = outer.property(name);
            return !fields.isEmpty() && outer.mayBeNull(name) && isBlank(own)
                    ? JsonNodeFactory.instance.nullNode()
                    : json(own);
        }

        private JsonNode array(SchemaShape items) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            values.stream()
                    .filter(value -> !value.isBlank())
                    .forEach(value -> array.add(value(value, items)));
            rows.values().stream()
                    .filter(row -> !row.isBlank(items))
                    .forEach(row -> array.add(row.json(items)));
            return array;
        }
    }

    /** What cannot become the type stays a text, for the schema to say so. */
    private static JsonNode value(String typed, SchemaShape shape) {
        String text = typed.strip();
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (shape.isPassword()) {
            return json.stringNode(typed);
        }
        if (text.isEmpty()) {
            return json.nullNode();
        }
        if (shape.is("boolean") && (text.equals("true") || text.equals("false"))) {
            return json.booleanNode(text.equals("true"));
        }
        if (shape.isDate()) {
            return json.stringNode(DateInput.parse(text).map(Object::toString).orElse(text));
        }
        String plain = text.replace(",", "");
        boolean isNumber = shape.is("number") || shape.is("integer");
        if (isNumber && shape.is("string")) {
            return textOrNumber(typed, plain, shape);
        }
        if (isNumber && plain.matches(NUMBER)) {
            return shape.is("integer") && !plain.contains(".")
                    ? json.numberNode(Long.parseLong(plain))
                    : json.numberNode(new BigDecimal(plain));
        }
        return json.stringNode(typed);
    }

    /** An amount, all of whose digits count, or else what is written as a number is. */
    private static JsonNode textOrNumber(String typed, String plain, SchemaShape shape) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (shape.hasPattern() && plain.matches(NUMBER)) {
            return json.stringNode(plain);
        }
        String text = typed.strip();
        return text.matches(PLAIN_NUMBER)
                ? json.numberNode(Long.parseLong(text))
                : json.stringNode(typed);
    }
}
