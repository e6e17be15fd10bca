package app.preflight.matching;

import java.util.List;

/**
 * How likely two profiles are of the same, and why.
 *
 * @param probability that they are of the same person; where one of them says nothing of a person,
 *     of the same organisation
 * @param sameOrganisation the probability that they are of people of one organisation, or of it;
 *     nought where nothing says so
 * @param reasons for the first, the weightiest first
 */
public record Resemblance(double probability, double sameOrganisation, List<Reason> reasons) {}
