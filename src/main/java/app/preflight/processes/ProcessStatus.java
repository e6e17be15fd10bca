package app.preflight.processes;

import java.util.Locale;

/** What a process is to whoever asks. */
public enum ProcessStatus {
    /** Only chosen people open deals on this version, and whoever asks is one. */
    TRIAL,
    PUBLISHED,
    /** Deals run on it, and no new one is opened. */
    RETIRED;

    /** The word in JSON and URLs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
