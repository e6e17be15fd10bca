package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One of two that are compared or merged, as it is now.
 *
 * @param values by field; one that is empty is left out
 * @param isMergeable not merged into another; of a lead, that it is open
 */
public record Side(RecordKind kind, UUID id, Map<String, JsonNode> values, boolean isMergeable) {

    public Side {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Of a lead the person's where there is one: that is whom one calls. */
    public String name() {
        return Stream.of("name", "person.name", "organisation.name")
                .flatMap(field -> value(field).stream())
                .findFirst()
                .map(JsonNode::asString)
                .orElse("");
    }

    /** Its page. */
    public String path() {
        return kind.path(id);
    }

    Optional<JsonNode> value(String field) {
        return Optional.ofNullable(values.get(field));
    }
}
