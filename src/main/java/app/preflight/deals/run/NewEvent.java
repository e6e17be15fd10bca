package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** An event that is not written yet. */
public record NewEvent(DealId deal, EventType type, UserId by, Instant at, JsonNode data) {}
