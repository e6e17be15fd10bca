package app.preflight.matching;

/**
 * What one trait says.
 *
 * @param weight in bits, log2(m/u): one more doubles the odds that both are the same, one less
 *     halves them
 */
public record Reason(Trait trait, Level level, double weight) {}
