package app.preflight.matching;

/**
 * Two records of the same person, organisation or thing.
 *
 * @param one the earlier record, counted from nought
 * @param reasons field by field what spoke for it and against it, in bits
 */
public record Match(int one, int other, double probability, String reasons) {}
