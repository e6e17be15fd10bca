package app.preflight.leads.assignment;

import java.util.List;
import java.util.Optional;

/** Who get what no rule fits, as the page sends it. */
record AssignmentOthers(Optional<List<String>> owners) {}
