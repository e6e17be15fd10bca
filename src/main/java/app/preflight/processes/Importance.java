package app.preflight.processes;

import app.preflight.shared.Coded;

/** How much hangs on an item: a stage cannot be completed while one of its must items is open. */
public enum Importance implements Coded {
    MUST,
    SHOULD,
    OPTIONAL;
}
