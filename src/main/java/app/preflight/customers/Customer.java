package app.preflight.customers;

import app.preflight.duplicates.CandidateKind;
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
        CandidateKind kind,
        UUID id,
        Profile profile,
        Optional<UUID> organisation,
        Optional<UUID> mergedInto) {

    public String name() {
        return isPerson() ? profile.name() : profile.organisation();
    }

    public boolean isPerson() {
        return kind == CandidateKind.PERSON;
    }

    /** Its page. */
    public String path() {
        return path(kind, id);
    }

    public static String path(CandidateKind kind, UUID id) {
        return "/" + kind.code() + "s/" + id;
    }
}
