package app.preflight.web;

/** Known to be there, and not for this viewer's role: 403. */
public final class Forbidden extends RuntimeException {

    public Forbidden() {
        super("forbidden", null, false, false);
    }
}
