package app.preflight.deals.run;

import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened.
 *
 * @param by who; empty where the program did it
 * @param data what belongs to this type: an item's key and response, a stage, a reason, changed
 *     fields
 */
public record Event<T extends Coded>(
        UUID id, T type, Instant at, Optional<Actor> by, JsonNode data) {

    /** As the API answers it: {@code id, type, at, by}, then what belongs to its type. */
    public ObjectNode body() {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id.toString())
                        .put("type", type.code())
                        .put("at", at.toString());
        by.ifPresent(actor ->
                body.putObject("by").put("id", actor.id().toString()).put("name", actor.name()));
        data.properties().forEach(entry -> body.set(entry.getKey(), entry.getValue()));
        return body;
    }
}
