package app.preflight;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that a schema of the contract allows, made of the schema. */
record Examples(Contract contract) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** One of them fits each pattern that the contract has. */
    private static final List<String> TEXTS =
            List.of("x", "basic", "THB", "5", "5.00", "source", "a@b.example");

    /** How much of an object is said. */
    private enum Extent {
        NEEDED,
        ALL
    }

    /** With all fields and with those alone that are needed, of each shape there is. */
    List<JsonNode> of(String pointer) {
        String place = contract.resolved(pointer);
        JsonNode schema = contract.at(place);
        if (schema.has("oneOf")) {
            return shapes(place, schema).flatMap(shape -> of(shape).stream()).toList();
        }
        return Stream.concat(schema.path("examples").valueStream(), made(place))
                .distinct()
                .toList();
    }

    /** Of fields that exclude each other not all can be said: that is no example. */
    private Stream<JsonNode> made(String place) {
        return Stream.of(one(place, Extent.NEEDED), one(place, Extent.ALL))
                .filter(made -> contract.errors(place, made).isEmpty());
    }

    private static Stream<String> shapes(String place, JsonNode schema) {
        return IntStream.range(0, schema.path("oneOf").size())
                .mapToObj(shape -> place + "/oneOf/" + shape);
    }

    JsonNode one(String pointer) {
        return one(pointer, Extent.ALL);
    }

    private JsonNode one(String pointer, Extent extent) {
        String place = contract.resolved(pointer);
        JsonNode schema = contract.at(place);
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("oneOf")) {
            return one(place + "/oneOf/0", extent);
        }
        return switch (type(schema)) {
            case "object" -> object(place, schema, extent);
            case "array" -> array(place, extent);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(0));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode(text(schema));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("string");
    }

    private JsonNode object(String place, JsonNode schema, Extent extent) {
        ObjectNode object = JSON.objectNode();
        List<String> needed =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyNames().stream()
                .filter(name -> extent == Extent.ALL || needed.contains(name))
                .forEach(name ->
                        object.set(
                                name,
                                one(place + "/properties/" + Contract.escaped(name), extent)));
        return object;
    }

    private JsonNode array(String place, Extent extent) {
        ArrayNode array = JSON.arrayNode();
        if (extent == Extent.ALL || contract.at(place + "/minItems").asInt(0) > 0) {
            array.add(one(place + "/items", extent));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-12-31";
            case "currency" -> "THB";
            case "uuid" -> "0198f000-0000-7000-8000-000000000000";
            default ->
                    TEXTS.stream()
                            .filter(text -> pattern.isEmpty() || text.matches(pattern))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no text fits " + pattern));
        };
    }

    /** The shape that a value has, of those that the schema at this place allows. */
    String shape(String pointer, JsonNode value) {
        String place = contract.resolved(pointer);
        Optional<String> fitting =
                shapes(place, contract.at(place))
                        .filter(shape -> contract.errors(shape, value).isEmpty())
                        .findFirst();
        return fitting.map(shape -> shape(shape, value)).orElse(place);
    }
}
