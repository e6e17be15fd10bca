package app.preflight.web;

import app.preflight.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which part of a list is asked for, as a handler's argument: {@code ?after=&limit=}.
 *
 * @param after where the part before ended; empty for the beginning
 */
public record Slice(Optional<String> after, int limit) {

    /** One more than are shown: its presence tells that there are more. */
    public int most() {
        return limit + 1;
    }

    /**
     * @throws Invalid where it is no cursor of ours
     */
    public Optional<Cursor> cursor() {
        return after.map(text -> Cursor.parse(text).orElseThrow(Slice::noCursor));
    }

    /**
     * Of a list in the order of its ids.
     *
     * @throws Invalid where it is no id
     */
    public Optional<UUID> id() {
        return after.map(text -> Ids.parse(text).orElseThrow(Slice::noCursor));
    }

    private static Invalid noCursor() {
        return new Invalid("after", "error.cursor");
    }

    /**
     * @param found as many as {@link #most}
     */
    public <T> Listed<T> of(List<T> found, Function<T, String> cursor) {
        return Listed.of(found, limit, cursor);
    }
}
