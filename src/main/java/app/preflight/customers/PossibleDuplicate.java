package app.preflight.customers;

import app.preflight.duplicates.Candidate;
import java.util.Optional;

/**
 * Somebody who may be the same customer.
 *
 * @param found how likely that is, and why; empty for one that was looked for by name
 */
public record PossibleDuplicate(Customer customer, Optional<Candidate> found) {}
