package app.preflight.accounts;

/** What a token is for. */
record TokenRequest(String name) {}
