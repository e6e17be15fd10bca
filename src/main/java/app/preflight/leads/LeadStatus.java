package app.preflight.leads;

import app.preflight.shared.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What became of a lead: it is being worked on, or one of four ends. */
public enum LeadStatus implements Coded {
    OPEN,
    CONVERTED,
    DISQUALIFIED,
    MERGED,
    /** The import that brought it was undone. */
    REMOVED;

    static LeadStatus of(String word) {
        return find(word).orElseThrow();
    }

    public static Optional<LeadStatus> find(String word) {
        return Arrays.stream(values()).filter(status -> status.code().equals(word)).findFirst();
    }
}
