package app.preflight.rules;

import app.preflight.shared.Coded;

/** What came of asking. What is unknown was not told yet: each module says what that means. */
public enum Verdict implements Coded {
    MET,
    NOT_MET,
    UNKNOWN;
}
