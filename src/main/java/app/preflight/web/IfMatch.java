package app.preflight.web;

import java.util.OptionalInt;

/**
 * The revision that the caller saw, from {@code If-Match} or a form's field {@code revision}.
 *
 * @param revision empty where the caller takes whatever stands there now
 */
public record IfMatch(OptionalInt revision) {

    /**
     * @throws Stale where the row has moved on since
     */
    public void require(int now) {
        if (revision.isPresent() && revision.getAsInt() != now) {
            throw new Stale(true);
        }
    }

    /** What the caller saw, or what stands there now. */
    public int or(int now) {
        return revision.orElse(now);
    }
}
