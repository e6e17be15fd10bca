package app.preflight.duplicates.merges;

import app.preflight.shared.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What is merged: two of the same kind. */
public enum MergeKind implements Coded {
    LEAD,
    PERSON,
    ORGANISATION;

    static MergeKind of(String word) {
        return find(word).orElseThrow();
    }

    static Optional<MergeKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(word)).findFirst();
    }
}
