package app.preflight.shared;

import java.util.UUID;

/** A process of the library, through all its versions. */
public record ProcessId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
