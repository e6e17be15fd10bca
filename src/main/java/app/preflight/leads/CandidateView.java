package app.preflight.leads;

import app.preflight.duplicates.Candidate;
import app.preflight.shared.LeadId;
import java.util.Optional;

/**
 * Somebody who may be the same, as a page shows them.
 *
 * @param name empty where the viewer may not see whose lead it is
 * @param organisation empty where none is known
 * @param lead the lead, where it is one that the viewer sees
 * @param owner whom to ask, where it is a lead
 */
public record CandidateView(
        Candidate candidate,
        String name,
        String organisation,
        Optional<LeadId> lead,
        Optional<String> owner) {}
