package app.preflight.shared;

import java.util.UUID;

/** One sale in progress, to one organisation. */
public record DealId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
