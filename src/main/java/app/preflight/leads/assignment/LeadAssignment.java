package app.preflight.leads.assignment;

import java.util.List;
import java.util.Optional;

/**
 * The rules as an admin, or an admin's program, writes them: people by id, e-mail address or me.
 */
record LeadAssignment(List<AssignmentRule> rules, Optional<List<String>> others) {}
