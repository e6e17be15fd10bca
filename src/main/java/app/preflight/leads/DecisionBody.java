package app.preflight.leads;

import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.Decision;
import app.preflight.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on duplicates, over the API. */
record DecisionBody(
        UUID id,
        String verdict,
        @Nullable UUID candidate,
        List<Seen> seen,
        @Nullable String note,
        @Nullable By by,
        Instant at) {

    record Seen(UUID id, String kind, double probability) {

        static Seen of(Candidate candidate) {
            return new Seen(candidate.id(), candidate.kind().code(), candidate.probability());
        }
    }

    record By(UserId id, String name) {}

    static DecisionBody of(Decision decision) {
        return new DecisionBody(
                decision.id(),
                decision.verdict().code(),
                decision.candidate().orElse(null),
                decision.seen().stream().map(Seen::of).toList(),
                decision.note().orElse(null),
                decision.by().map(by -> new By(by.id(), by.name())).orElse(null),
                decision.at());
    }
}
