package app.preflight.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;

/** UUIDv7: made in the program, sorted by time of making, so an index on them grows at one end. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * Empty for anything that is not the canonical form: somebody else's text is never an error of
     * ours.
     */
    public static Optional<UUID> parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** An id of that type, which is a record of a UUID. */
    public static Id of(Class<?> type, UUID value) {
        try {
            return (Id) type.getDeclaredConstructor(UUID.class).newInstance(value);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " is no record of a UUID", broken);
        }
    }
}
