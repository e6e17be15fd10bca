package app.preflight.deals.moves;

import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import app.preflight.shared.DealId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Many deals on their way to one version of a process.
 *
 * @param counts deals by what became of them
 * @param waiting deals whose turn has not come, or will not
 * @param skips the first hundred that were not moved
 */
public record BulkMove(
        UUID id,
        String process,
        int version,
        State state,
        Actor askedBy,
        Instant askedAt,
        Optional<Actor> stoppedBy,
        Optional<Instant> endedAt,
        Map<Outcome, Integer> counts,
        int waiting,
        List<Skip> skips) {

    /** Overtaken: a newer version was published before all deals had been moved. */
    public enum State implements Coded {
        RUNNING,
        FINISHED,
        STOPPED,
        OVERTAKEN;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A deal that was not moved. */
    public record Skip(DealId deal, String title, Outcome why) {}

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public int total() {
        return moved() + skipped() + waiting;
    }

    public int moved() {
        return counts.getOrDefault(Outcome.MOVED, 0);
    }

    public int skipped() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() - moved();
    }
}
