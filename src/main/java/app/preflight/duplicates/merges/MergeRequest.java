package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Two to be merged.
 *
 * @param keep the survivor
 * @param fields whose values it takes in any case
 * @param leave fields that stay as they are otherwise
 */
record MergeRequest(
        RecordKind kind,
        UUID keep,
        UUID merge,
        Optional<List<String>> fields,
        Optional<List<String>> leave) {

    Choice choice() {
        return Choice.of(Set.copyOf(fields.orElse(List.of())), Set.copyOf(leave.orElse(List.of())));
    }

    /**
     * @throws Invalid naming each field that the records do not have
     */
    void check(MergeTable table) {
        Fields errors = new Fields();
        check(table, "fields", fields.orElse(List.of()), errors);
        check(table, "leave", leave.orElse(List.of()), errors);
        errors.check();
    }

    private static void check(MergeTable table, String list, List<String> names, Fields errors) {
        for (int place = 0; place < names.size(); place++) {
            if (!table.hasField(names.get(place))) {
                errors.reject(list + "[" + place + "]", "error.choice");
            }
        }
    }
}
