package app.preflight.leads;

import app.preflight.deals.run.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Something that happened to a lead; never changed, never deleted. */
public record LeadEvent(
        UUID id, LeadEventType type, Instant at, Optional<Actor> by, JsonNode data) {}
