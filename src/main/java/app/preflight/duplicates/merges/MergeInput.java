package app.preflight.duplicates.merges;

import app.preflight.shared.Ids;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Two to be merged, as a caller names them. */
record MergeInput(MergeKind kind, UUID keep, UUID merge, Choice choice) {

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    static MergeInput read(JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid("", "error.type");
        }
        Fields fields = new Fields();
        JsonFields json = new JsonFields(body, "", fields);
        json.only(Set.of("kind", "keep", "merge", "fields", "leave"));
        Optional<MergeKind> kind = kind(json, fields);
        Optional<UUID> keep = id(json, "keep", fields);
        Optional<UUID> merge = id(json, "merge", fields);
        Choice choice =
                Choice.of(names(json, "fields", kind, fields), names(json, "leave", kind, fields));
        fields.check();
        Merges.requireTwo(keep.orElseThrow(), merge.orElseThrow());
        return new MergeInput(kind.orElseThrow(), keep.get(), merge.get(), choice);
    }

    private static Optional<MergeKind> kind(JsonFields json, Fields fields) {
        String word = json.required("kind", Fields.LINE);
        Optional<MergeKind> kind = MergeKind.find(word);
        if (kind.isEmpty() && fields.isClean("kind")) {
            fields.reject("kind", "error.choice");
        }
        return kind;
    }

    private static Optional<UUID> id(JsonFields json, String name, Fields fields) {
        Optional<UUID> id = Ids.parse(json.required(name, Fields.LINE));
        if (id.isEmpty() && fields.isClean(name)) {
            fields.reject(name, "error.type");
        }
        return id;
    }

    private static Set<String> names(
            JsonFields json, String name, Optional<MergeKind> kind, Fields fields) {
        if (json.isAbsent(name)) {
            return Set.of();
        }
        JsonNode list = json.node().path(name);
        if (!list.isArray()) {
            fields.reject(name, "error.type");
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        for (int at = 0; at < list.size(); at++) {
            String place = name + "[" + at + "]";
            if (!list.get(at).isString()) {
                fields.reject(place, "error.type");
            } else if (isField(kind, list.get(at).stringValue())) {
                named.add(list.get(at).stringValue());
            } else {
                fields.reject(place, "error.choice");
            }
        }
        return named;
    }

    /** Of no kind it cannot be told: what is wrong is the kind then. */
    private static boolean isField(Optional<MergeKind> kind, String name) {
        return kind.isEmpty() || MergeTables.of(kind.get()).hasField(name);
    }
}
