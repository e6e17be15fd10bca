package app.preflight.shared;

import java.util.UUID;

/** Something that is done in the background. */
public record TaskId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
