package app.preflight.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A program's way in, acting as the user who made it. Its secret is shown once and then known to
 * nobody.
 */
public record ApiToken(UUID id, String name, Instant createdAt) {}
