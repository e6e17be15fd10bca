package app.preflight.duplicates;

import app.preflight.shared.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What somebody made of the candidates that were found beside a lead. */
public enum Verdict implements Coded {
    /** None of them is the same. */
    NEW,
    /** One of them is the same, and is left as it is. */
    SAME,
    /** One of them is the same, and takes over what the lead knows. */
    MERGE;

    public static Optional<Verdict> find(String word) {
        return Arrays.stream(values()).filter(verdict -> verdict.code().equals(word)).findFirst();
    }
}
