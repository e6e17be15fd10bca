package app.preflight.customers;

import app.preflight.duplicates.RecordKind;
import app.preflight.matching.Profile;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation, or a person of one.
 *
 * @param organisation that the person belongs to
 * @param mergedInto the one that it leads to since it was merged
 */
public record Customer(
        RecordKind kind,
        UUID id,
        Profile profile,
        Optional<UUID> organisation,
        Optional<UUID> mergedInto) {

    public String name() {
        return isPerson() ? profile.name() : profile.organisation();
    }

    public boolean isPerson() {
        return kind == RecordKind.PERSON;
    }

    /** Its page. */
    public String path() {
        return kind.path(id);
    }
}
