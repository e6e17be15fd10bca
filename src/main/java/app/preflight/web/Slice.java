package app.preflight.web;

import java.util.Optional;

/**
 * Which part of a list the caller asks for, by {@code ?limit=} and {@code ?after=}.
 *
 * @param limit from 1 to 200; 50 where none is named
 * @param after the cursor behind which it goes on, as an earlier answer gave it
 */
public record Slice(int limit, Optional<String> after) {

    static Slice of(Optional<String> limit, Optional<String> after) {
        return new Slice(
                Listed.checkLimit(limit.map(Slice::number).orElse(Listed.USUAL)),
                after.filter(text -> !text.isEmpty()));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /**
     * Of a list that is sorted by time.
     *
     * @throws Invalid where it is none that an answer gave
     */
    public Optional<Cursor> cursor() {
        return after.map(
                text -> Cursor.parse(text).orElseThrow(() -> new Invalid("after", "error.cursor")));
    }
}
