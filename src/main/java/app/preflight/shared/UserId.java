package app.preflight.shared;

import java.util.UUID;

public record UserId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
