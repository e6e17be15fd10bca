package app.preflight.web;

/** Known to be there, and not for this viewer's role: 403. */
final class Forbidden extends RuntimeException {

    Forbidden() {
        super("forbidden", null, false, false);
    }
}
