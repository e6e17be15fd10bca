package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much hangs on an item: a stage cannot be cleared while one of its killers is open. */
public enum Importance {
    KILLER,
    EXPECTED,
    OPTIONAL;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
