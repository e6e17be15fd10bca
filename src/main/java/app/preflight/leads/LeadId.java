package app.preflight.leads;

import java.util.UUID;

/** A possible customer, not yet qualified. */
public record LeadId(UUID value) {}
