package app.preflight.leads.assignment;

import app.preflight.rules.Condition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One rule as it is written.
 *
 * @param id of a rule that stands there, which then goes on with its round robin
 */
record AssignmentRule(
        Optional<UUID> id, String name, List<Condition> conditions, List<String> owners) {}
