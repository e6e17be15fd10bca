package app.preflight.duplicates;

import app.preflight.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was made of those found beside a lead; never changed, another may follow.
 *
 * @param candidate whom the lead is the same as; empty where it is new
 * @param seen who was shown, with their probabilities
 * @param by who decided; empty where nobody had to, for nobody was found
 */
public record Decision(
        UUID id,
        Verdict verdict,
        Optional<UUID> candidate,
        List<Candidate> seen,
        Optional<String> note,
        Optional<By> by,
        Instant at) {

    public record By(UserId id, String name) {}
}
