package app.preflight.shared;

import java.util.UUID;

/** One company's data; nothing crosses it. */
public record WorkspaceId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
