package app.preflight.web;

import app.preflight.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body whose texts are trimmed and in one form, those of a line on one line, with those rejected
 * that hold what deceives a reader. Passwords stay as they are.
 */
record CleanedTexts(JsonNode body, List<FieldError> errors) {

    static CleanedTexts of(JsonNode body, SchemaShape shape) {
        List<FieldError> errors = new ArrayList<>();
        return new CleanedTexts(clean(body, shape, "", errors), errors);
    }

    private static JsonNode clean(
            JsonNode node, SchemaShape shape, String path, List<FieldError> errors) {
        return switch (node) {
            case ObjectNode object -> object(object, shape, path, errors);
            case ArrayNode array -> array(array, shape, path, errors);
            default -> node.isString() ? text(node, shape, path, errors) : node;
        };
    }

    private static JsonNode object(
            ObjectNode object, SchemaShape shape, String path, List<FieldError> errors) {
        ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            String inner = SchemaErrors.field(path, name);
            if (Text.isUnsafe(name)) {
                errors.add(new FieldError(inner, "error.unsafe"));
            }
            cleaned.set(name, clean(field.getValue(), shape.property(name), inner, errors));
        }
        return cleaned;
    }

    private static JsonNode array(
            ArrayNode array, SchemaShape shape, String path, List<FieldError> errors) {
        ArrayNode cleaned = JsonNodeFactory.instance.arrayNode();
        for (int place = 0; place < array.size(); place++) {
            String inner = path + "[" + place + "]";
            cleaned.add(clean(array.get(place), shape.items(), inner, errors));
        }
        return cleaned;
    }

    private static JsonNode text(
            JsonNode node, SchemaShape shape, String path, List<FieldError> errors) {
        String text = node.stringValue();
        if (shape.isPassword()) {
            return node;
        }
        if (Text.isUnsafe(text)) {
            errors.add(new FieldError(path, "error.unsafe"));
            return NullNode.instance;
        }
        return JsonNodeFactory.instance.stringNode(
                shape.isLine() ? Text.line(text) : Text.clean(text));
    }
}
