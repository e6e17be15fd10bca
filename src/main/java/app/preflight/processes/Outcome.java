package app.preflight.processes;

import app.preflight.shared.Coded;

/** What completing a stage means for the deal. */
public enum Outcome implements Coded {
    WON;
}
