package app.preflight.web;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A merge patch (RFC 7396), one level deep: a field that is left out stays, null clears it, an
 * object replaces the one before. It was validated by the schema of the record's name, in which no
 * field is required.
 */
public record Patch<T>(
        JsonNode sent, Function<T, JsonNode> writing, Function<JsonNode, T> reading) {

    public boolean names(String field) {
        return sent.has(field);
    }

    public T onto(T before) {
        ObjectNode merged = (ObjectNode) writing.apply(before);
        sent.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return reading.apply(merged);
    }

    /**
     * The same with objects looked into: what they do not name stays as well.
     *
     * @param before as a caller would send it
     */
    public T into(ObjectNode before) {
        ObjectNode merged = before.deepCopy();
        merge(merged, sent);
        return reading.apply(merged);
    }

    private static void merge(ObjectNode target, JsonNode patch) {
        patch.forEachEntry((name, value) -> {
            if (value.isNull()) {
                target.remove(name);
            } else if (value.isObject() && target.path(name) instanceof ObjectNode object) {
                merge(object, value);
            } else {
                target.set(name, value);
            }
        });
    }
}
