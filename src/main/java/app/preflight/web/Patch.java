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
}
