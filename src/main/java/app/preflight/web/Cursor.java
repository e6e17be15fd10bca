package app.preflight.web;

import app.preflight.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a list that is sorted by time, newest first, goes on. Callers keep it as it is. */
public record Cursor(Instant at, UUID id) {

    /** Nothing is older, and the database has no time as late as an {@link Instant} can be. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Before the first row of any list. */
    public static final Cursor BEGINNING = new Cursor(LATEST, new UUID(-1, -1));

    public String text() {
        byte[] bytes = (at + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for whatever {@link #text} did not make. */
    public static Optional<Cursor> parse(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split("\\|", -1);
            return parts.length == 2
                    ? Ids.parse(parts[1])
                            .map(id -> new Cursor(Instant.parse(parts[0]), id))
                            .filter(Cursor::isPlausible)
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notACursor) {
            return Optional.empty();
        }
    }

    private boolean isPlausible() {
        return at.isAfter(EARLIEST) && at.isBefore(LATEST);
    }
}
