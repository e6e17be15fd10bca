package app.preflight.shared;

import java.util.UUID;

/** A way to look at the list of leads that somebody keeps under a name. */
public record SavedViewId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
