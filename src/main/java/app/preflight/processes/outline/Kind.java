package app.preflight.processes.outline;

import app.preflight.shared.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What a line of a text is. */
public enum Kind implements Coded {
    PROCESS,
    STAGE,
    ITEM,
    GUIDANCE,
    ASIDE;

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(word)).findFirst();
    }
}
