package app.preflight.duplicates.search;

import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A look through all leads.
 *
 * @param leads how many were open when it began
 * @param done how many were looked at
 * @param found beside how many of them there is somebody to decide on
 */
public record DuplicateSearch(
        UUID id,
        State state,
        int leads,
        int done,
        int found,
        Actor askedBy,
        Instant askedAt,
        Optional<Instant> endedAt) {

    public enum State implements Coded {
        RUNNING,
        FINISHED,
        STOPPED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
