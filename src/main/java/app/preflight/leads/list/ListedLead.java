package app.preflight.leads.list;

import app.preflight.leads.Lead;
import app.preflight.rules.Verdict;
import java.util.Optional;

/**
 * A lead as a row of the list.
 *
 * @param qualification what the criteria find; empty where nobody looks at it, or none are written
 * @param isUndecided somebody was found beside it, and nothing was decided
 */
public record ListedLead(Lead lead, Optional<Verdict> qualification, boolean isUndecided) {}
