package app.preflight.deals;

import app.preflight.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a list that is sorted by time, newest first, goes on. Callers keep it as it is. */
record Cursor(Instant at, UUID id) {

    String text() {
        byte[] bytes = (at + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for whatever {@link #text} did not make. */
    static Optional<Cursor> parse(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split("\\|", -1);
            return parts.length == 2
                    ? Ids.parse(parts[1]).map(id -> new Cursor(Instant.parse(parts[0]), id))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notACursor) {
            return Optional.empty();
        }
    }
}
