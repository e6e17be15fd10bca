package app.preflight.duplicates.merges;

import app.preflight.web.NotFound;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The two of a merge. */
record Sides(Side survivor, Side merged) {

    /**
     * @throws NotFound where one of them was not found
     */
    static Sides of(List<Side> found, UUID survivor, UUID merged) {
        return new Sides(of(found, survivor), of(found, merged));
    }

    private static Side of(List<Side> found, UUID id) {
        return found.stream()
                .filter(side -> side.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<UUID> ids() {
        return List.of(survivor.id(), merged.id());
    }

    boolean areMergeable() {
        return survivor.isMergeable() && merged.isMergeable();
    }

    /** Those that one of the two has a value in, at least. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(survivor.values().keySet());
        fields.addAll(merged.values().keySet());
        return fields;
    }

    boolean differIn(String field) {
        return !survivor.value(field).equals(merged.value(field));
    }
}
