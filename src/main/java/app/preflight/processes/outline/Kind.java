package app.preflight.processes.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of a text is. */
public enum Kind {
    PROCESS,
    STAGE,
    ITEM,
    GUIDANCE,
    ASIDE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(word)).findFirst();
    }
}
