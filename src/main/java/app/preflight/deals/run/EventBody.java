package app.preflight.deals.run;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An event over the API: {@code id, type, at, by}, then what belongs to its type. */
public final class EventBody {

    private EventBody() {}

    /**
     * @param by empty where the program itself did it
     */
    public static ObjectNode of(
            UUID id, String type, Instant at, Optional<Actor> by, JsonNode data) {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id.toString())
                        .put("type", type)
                        .put("at", at.toString());
        by.ifPresent(actor ->
                body.putObject("by")
                        .put("id", actor.id().value().toString())
                        .put("name", actor.name()));
        data.properties().forEach(entry -> body.set(entry.getKey(), entry.getValue()));
        return body;
    }
}
