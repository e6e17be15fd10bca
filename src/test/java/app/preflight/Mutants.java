package app.preflight;

import app.preflight.world.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A right body with one thing wrong in it, at each place and in each way. */
final class Mutants {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String HERE = "what is put here";

    /** As they are written, for not all of them are values that a parser keeps as they are. */
    private static final List<String> ANYTHING =
            List.of(
                    "null",
                    "true",
                    "7",
                    "1.5",
                    "1e400",
                    "99999999999999999999",
                    "\"\"",
                    "\"none-such\"",
                    "\"2026-02-30\"",
                    "\"a\\u0000b\"",
                    "\"a\\uD800b\"",
                    "\"" + "x".repeat(20_001) + "\"",
                    "[]",
                    "[null]",
                    "{}",
                    "{\"a\\u0000b\":1}",
                    "[".repeat(300) + "]".repeat(300));

    /** Where another operation takes the same. */
    private static final List<String> AGAIN = List.of("null", "7", "\"\"", "\"a\\u0000b\"", "[]");

    /**
     * @param path of what is wrong, as the API calls it; empty for the whole body
     * @param body in JSON, or nearly
     */
    record Mutant(String path, String body) {

        Optional<JsonNode> read() {
            try {
                return Optional.of(Json.read(body));
            } catch (JacksonException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return path + " in " + body.substring(0, Math.min(body.length(), 400));
        }
    }

    private final Contract contract;
    private final Examples examples;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    Mutants(Contract contract) {
        this.contract = contract;
        this.examples = new Examples(contract);
    }

    List<Mutant> of(String schema, JsonNode body) {
        mutants.clear();
        walk(schema, body, "", value -> value);
        return List.copyOf(mutants);
    }

    /**
     * @param whole the body with a value in this place
     */
    private void walk(String pointer, JsonNode value, String path, UnaryOperator<JsonNode> whole) {
        String shape = examples.shape(pointer, value);
        List<String> anything = known.add(shape) ? ANYTHING : AGAIN;
        anything.forEach(wrong -> put(wrong, path, whole));
        beyond(contract.at(shape), value).forEach(wrong -> put(Json.write(wrong), path, whole));
        if (value instanceof ObjectNode object) {
            fields(shape, object, path, whole);
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            int last = array.size() - 1;
            walk(
                    shape + "/items",
                    array.path(last),
                    path + "[" + last + "]",
                    element -> whole.apply(with(array, last, element)));
        }
    }

    private static ArrayNode with(ArrayNode array, int index, JsonNode element) {
        ArrayNode changed = array.deepCopy();
        changed.set(index, element);
        return changed;
    }

    private void put(String wrong, String path, UnaryOperator<JsonNode> whole) {
        String body = Json.write(whole.apply(JSON.stringNode(HERE)));
        mutants.add(new Mutant(path, body.replace("\"" + HERE + "\"", wrong)));
    }

    /** Just past each limit. */
    private static List<JsonNode> beyond(JsonNode schema, JsonNode value) {
        List<JsonNode> wrong = new ArrayList<>();
        if (schema.has("maxLength")) {
            wrong.add(JSON.stringNode("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.has("maximum")) {
            wrong.add(JSON.numberNode(schema.path("maximum").asLong() + 1));
        }
        if (schema.has("minimum")) {
            wrong.add(JSON.numberNode(schema.path("minimum").asLong() - 1));
        }
        if (schema.has("maxItems") && !value.isEmpty()) {
            int most = schema.path("maxItems").asInt();
            wrong.add(JSON.arrayNode().addAll(Collections.nCopies(most + 1, value.path(0))));
        }
        return wrong;
    }

    private void fields(
            String shape, ObjectNode object, String path, UnaryOperator<JsonNode> whole) {
        Set<String> names = new LinkedHashSet<>(object.propertyNames());
        names.addAll(contract.at(shape + "/properties").propertyNames());
        for (String name : names) {
            String place = place(shape, name);
            JsonNode value = object.has(name) ? object.path(name) : examples.one(place);
            walk(place, value, inside(path, name), field -> whole.apply(with(object, name, field)));
        }
        for (JsonNode needed : contract.at(shape + "/required").values()) {
            String name = needed.asString();
            String body = Json.write(whole.apply(without(object, name)));
            mutants.add(new Mutant(inside(path, name), body));
        }
        ObjectNode more = object.deepCopy().put("colour", "red");
        mutants.add(new Mutant(inside(path, "colour"), Json.write(whole.apply(more))));
    }

    private String place(String shape, String name) {
        String known = shape + "/properties/" + Contract.escaped(name);
        return contract.at(known).isMissingNode() ? shape + "/additionalProperties" : known;
    }

    private static ObjectNode with(ObjectNode object, String name, JsonNode field) {
        ObjectNode changed = object.deepCopy();
        changed.set(name, field);
        return changed;
    }

    private static ObjectNode without(ObjectNode object, String name) {
        ObjectNode less = object.deepCopy();
        less.remove(name);
        return less;
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
