package app.preflight.duplicates.merges;

import java.util.LinkedHashSet;
import java.util.Set;

/** The two of a merge. */
record Sides(Side kept, Side merged) {

    boolean areAlive() {
        return kept.isAlive() && merged.isAlive();
    }

    /** Those that one of the two has a value in, at least. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(kept.values().keySet());
        fields.addAll(merged.values().keySet());
        return fields;
    }

    boolean differIn(String field) {
        return !kept.value(field).equals(merged.value(field));
    }
}
