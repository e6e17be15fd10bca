package app.preflight.processes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that is other in one process than in another.
 *
 * @param what a stage, an item or the process itself, as it is called now
 * @param stage of an item
 * @param fields what was changed of it
 */
public record Change(Sort sort, Localized what, Optional<Localized> stage, List<Field> fields) {

    public enum Sort {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param before empty where there was nothing
     */
    public record Field(String name, Localized before, Localized after) {}
}
