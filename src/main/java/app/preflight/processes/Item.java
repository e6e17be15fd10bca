package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/** A challenge with a typed response. */
public record Item(
        String key,
        Localized challenge,
        Localized guidance,
        ResponseKind response,
        Importance importance,
        Optional<String> sensor) {

    @JsonIgnore
    public boolean isKiller() {
        return importance == Importance.KILLER;
    }
}
