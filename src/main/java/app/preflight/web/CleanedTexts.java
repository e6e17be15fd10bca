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
 * A body whose texts are trimmed and in one form, with those rejected that hold what deceives a
 * reader.
 */
record CleanedTexts(JsonNode body, List<FieldError> errors) {

    static CleanedTexts of(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        return new CleanedTexts(clean(body, "", errors), errors);
    }

    private static JsonNode clean(JsonNode node, String path, List<FieldError> errors) {
        return switch (node) {
            case ObjectNode object -> object(object, path, errors);
            case ArrayNode array -> array(array, path, errors);
            default -> node.isString() ? text(node.stringValue(), path, errors) : node;
        };
    }

    private static JsonNode object(ObjectNode object, String path, List<FieldError> errors) {
        ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String inner = SchemaErrors.field(path, field.getKey());
            if (Text.isUnsafe(field.getKey())) {
                errors.add(new FieldError(inner, "error.unsafe"));
            }
            cleaned.set(field.getKey(), clean(field.getValue(), inner, errors));
        }
        return cleaned;
    }

    private static JsonNode array(ArrayNode array, String path, List<FieldError> errors) {
        ArrayNode cleaned = JsonNodeFactory.instance.arrayNode();
        for (int place = 0; place < array.size(); place++) {
            cleaned.add(clean(array.get(place), path + "[" + place + "]", errors));
        }
        return cleaned;
    }

    private static JsonNode text(String text, String path, List<FieldError> errors) {
        if (Text.isUnsafe(text)) {
            errors.add(new FieldError(path, "error.unsafe"));
            return NullNode.instance;
        }
        return JsonNodeFactory.instance.stringNode(Text.clean(text));
    }
}
