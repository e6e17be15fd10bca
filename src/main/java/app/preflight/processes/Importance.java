package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much hangs on an item: a stage cannot be completed while one of its must items is open. */
public enum Importance {
    MUST,
    SHOULD,
    OPTIONAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
