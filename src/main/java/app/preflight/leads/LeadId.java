package app.preflight.leads;

import app.preflight.shared.Id;
import java.util.UUID;

/** A possible customer, not yet qualified. */
public record LeadId(UUID value) implements Id {}
