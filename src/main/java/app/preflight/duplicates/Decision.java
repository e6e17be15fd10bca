package app.preflight.duplicates;

import app.preflight.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided on those found beside a lead; never changed, another may follow.
 *
 * @param candidate whom the lead is the same as; empty where it is new
 * @param seen who was shown, with their probabilities
 * @param by who decided; empty where nobody had to, for nobody was found
 */
public record Decision(
        UUID id,
        Verdict verdict,
        Optional<UUID> candidate,
        List<Seen> seen,
        Optional<String> note,
        Optional<Actor> by,
        Instant at) {

    /** A candidate without its reasons. */
    public record Seen(UUID id, RecordKind kind, double probability) {

        static Seen of(Candidate candidate) {
            return new Seen(candidate.id(), candidate.kind(), candidate.probability());
        }

        public String percent() {
            return Candidate.percent(probability);
        }
    }
}
