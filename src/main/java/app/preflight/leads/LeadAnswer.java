package app.preflight.leads;

import app.preflight.duplicates.Candidate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A lead over the API, with who may be the same; lists do without that. */
record LeadAnswer(@JsonUnwrapped Lead lead, List<Candidate> duplicates) {}
