package app.preflight.leads;

import app.preflight.deals.run.Actor;
import app.preflight.deals.run.EventBody;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that happened to a lead; never changed, never deleted. */
public record LeadEvent(
        UUID id, LeadEventType type, Instant at, Optional<Actor> by, JsonNode data) {

    /** As the API answers it. */
    ObjectNode body() {
        return EventBody.of(id, type.code(), at, by, data);
    }
}
