package app.preflight.web;

/** Not there, or not for this viewer: the answer is the same 404, so that nobody learns which. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
