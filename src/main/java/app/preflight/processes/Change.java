package app.preflight.processes;

import app.preflight.rules.Condition;
import app.preflight.shared.Coded;
import java.util.List;
import java.util.Optional;

/**
 * Something that is other in one process than in another.
 *
 * @param what a stage, an item or the process itself, as it is called now
 * @param stage of an item
 * @param fields what was changed of it
 */
public record Change(Sort sort, Localized what, Optional<Localized> stage, List<Field> fields) {

    public enum Sort implements Coded {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED;
    }

    /** What a field said and says. */
    public record Field(String name, Value before, Value after) {}

    /** What stands in a field; {@link ChangeWords} has it as people read it. */
    public sealed interface Value {

        /** In both languages, as somebody wrote it. */
        record Written(Localized text) implements Value {}

        /**
         * @param key in the message files
         */
        record Told(String key) implements Value {}

        /**
         * @param items that its conditions may wait for
         */
        record Applies(List<Condition> conditions, List<Item> items) implements Value {}

        Value NOTHING = new Written(Localized.NOTHING);
    }
}
