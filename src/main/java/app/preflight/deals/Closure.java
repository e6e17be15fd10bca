package app.preflight.deals;

import app.preflight.shared.Actor;
import java.time.Instant;
import java.util.Optional;

/** The end of a sale. */
public record Closure(Status outcome, Optional<String> reason, Actor by, Instant at) {}
