package app.preflight.leads.criteria;

/**
 * How leads fared by rules that were tried on them.
 *
 * @param leads how many were looked at
 */
public record TrialOutcome(int leads, int met, int notMet, int unknown) {}
