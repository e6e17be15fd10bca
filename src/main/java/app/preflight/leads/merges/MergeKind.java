package app.preflight.leads.merges;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is merged: two of the same kind. */
public enum MergeKind {
    LEAD,
    PERSON,
    ORGANISATION;

    /** The word in JSON, URLs and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MergeKind of(String word) {
        return find(word).orElseThrow();
    }

    static Optional<MergeKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(word)).findFirst();
    }
}
