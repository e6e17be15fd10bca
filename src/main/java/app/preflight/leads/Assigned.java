package app.preflight.leads;

import app.preflight.shared.UserId;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose a lead becomes by the rules.
 *
 * @param rule empty where no rule fitted and it is for those who get all others
 */
public record Assigned(UserId to, Optional<UUID> rule) {}
