package app.preflight.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a lead: it is being worked on, or one of four ends. */
public enum LeadStatus {
    OPEN,
    CONVERTED,
    DISQUALIFIED,
    MERGED,
    /** The import that brought it was undone. */
    REMOVED;

    /** The word in JSON, URLs and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LeadStatus of(String word) {
        return find(word).orElseThrow();
    }

    public static Optional<LeadStatus> find(String word) {
        return Arrays.stream(values()).filter(status -> status.code().equals(word)).findFirst();
    }
}
