package app.preflight.web;

import java.util.OptionalInt;

/**
 * The revision that the caller saw, from {@code If-Match} or a form's field {@code revision}.
 *
 * @param revision empty where the caller takes whatever stands there now
 */
public record IfMatch(OptionalInt revision) {

    /** Whatever stands there now. */
    public static final IfMatch ANY = new IfMatch(OptionalInt.empty());

    /** Whether the caller saw just this; one who names nothing did not. */
    public boolean is(int now) {
        return revision.isPresent() && revision.getAsInt() == now;
    }

    /**
     * @throws Stale where the row has moved on since
     */
    public void require(int now) {
        if (revision.isPresent() && revision.getAsInt() != now) {
            throw stale();
        }
    }

    /** Somebody else was first: said in another way to a caller who named what they saw. */
    public Stale stale() {
        return new Stale(revision.isPresent());
    }

    /** What the caller saw, or what stands there now. */
    public int or(int now) {
        return revision.orElse(now);
    }
}
