package app.preflight.leads.duplicates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody made of the candidates that were found beside a lead. */
public enum Verdict {
    /** None of them is the same. */
    NEW,
    /** One of them is the same, and is left as it is. */
    SAME,
    /** One of them is the same, and takes over what the lead knows. */
    MERGE;

    /** The word in JSON and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> find(String word) {
        return Arrays.stream(values()).filter(verdict -> verdict.code().equals(word)).findFirst();
    }
}
