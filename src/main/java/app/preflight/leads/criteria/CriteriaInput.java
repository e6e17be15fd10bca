package app.preflight.leads.criteria;

import java.util.List;

/** The rules that an admin, or an admin's program, wrote. */
record CriteriaInput(List<Rule> rules) {}
