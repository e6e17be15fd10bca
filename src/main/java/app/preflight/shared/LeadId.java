package app.preflight.shared;

import java.util.UUID;

/** A possible customer, not yet qualified. */
public record LeadId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
