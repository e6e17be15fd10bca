package app.preflight.web;

/**
 * Somebody else changed it first. 412 to a caller that sent {@code If-Match}, 409 to one that did
 * not.
 */
public final class Stale extends RuntimeException {

    private final boolean precondition;

    public Stale(boolean precondition) {
        super("changed meanwhile", null, false, false);
        this.precondition = precondition;
    }

    boolean precondition() {
        return precondition;
    }
}
