package app.preflight.processes;

import app.preflight.shared.Coded;

/** What a process is to whoever asks. */
public enum ProcessStatus implements Coded {
    /** Only chosen people open deals on this version, and whoever asks is one. */
    TRIAL,
    PUBLISHED,
    /** Deals run on it, and no new one is opened. */
    RETIRED;
}
