package app.preflight.leads;

import app.preflight.duplicates.Verdict;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody made of those found beside a lead.
 *
 * @param candidate whom the lead is the same as; empty where it is new
 */
record DuplicateDecisionInput(Verdict verdict, Optional<UUID> candidate, Optional<String> note) {

    DuplicateDecisionInput {
        note = note.filter(text -> !text.isBlank());
    }
}
