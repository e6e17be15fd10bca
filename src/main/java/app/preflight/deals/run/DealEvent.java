package app.preflight.deals.run;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened to a deal.
 *
 * @param by who; empty where the program did it
 * @param data what belongs to this type: an item's key and response, a stage, a reason, changed
 *     fields
 */
public record DealEvent(UUID id, EventType type, Instant at, Optional<Actor> by, JsonNode data) {

    /** As the API answers it. */
    public ObjectNode body() {
        return EventBody.of(id, type.code(), at, by, data);
    }
}
