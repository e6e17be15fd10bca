package app.preflight.shared;

import java.util.UUID;

public record OrganisationId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
