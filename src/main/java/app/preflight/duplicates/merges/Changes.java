package app.preflight.duplicates.merges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a merge changed in the survivor, by field. */
record Changes(Map<String, Change> byField) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TypeReference<TreeMap<String, Change>> STORED = new TypeReference<>() {};

    private static final Change NONE = new Change(Optional.empty(), Optional.empty());

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Change(Optional<JsonNode> before, Optional<JsonNode> after) {

        /** Jackson reads what is left out as a null node. */
        Change {
            before = before.filter(value -> !value.isNull());
            after = after.filter(value -> !value.isNull());
        }
    }

    static Changes of(Sides sides, Choice choice) {
        Map<String, Change> changes = new TreeMap<>();
        for (String field : sides.fields()) {
            Optional<JsonNode> before = sides.survivor().value(field);
            if (sides.differIn(field) && choice.takes(field, before.isEmpty())) {
                changes.put(field, new Change(before, sides.merged().value(field)));
            }
        }
        return new Changes(changes);
    }

    /** All that the API tells of them. */
    @JsonValue
    Set<String> fields() {
        return byField.keySet();
    }

    Change of(String field) {
        return byField.getOrDefault(field, NONE);
    }

    Map<String, JsonNode> appliedTo(Side survivor) {
        Map<String, JsonNode> values = new LinkedHashMap<>(survivor.values());
        byField.forEach((field, change) -> put(values, field, change.after()));
        return values;
    }

    /** A value that was edited since stays. */
    Map<String, JsonNode> undoneIn(Side survivor) {
        Map<String, JsonNode> values = new LinkedHashMap<>(survivor.values());
        byField.forEach((field, change) -> {
            if (survivor.value(field).equals(change.after())) {
                put(values, field, change.before());
            }
        });
        return values;
    }

    private static void put(Map<String, JsonNode> values, String field, Optional<JsonNode> value) {
        value.ifPresentOrElse(given -> values.put(field, given), () -> values.remove(field));
    }

    /**
     * As if an earlier merge into the same survivor had never been: what that one gave is nothing
     * to go back to.
     */
    Changes without(Changes earlier) {
        Map<String, Change> changes = new TreeMap<>(byField);
        changes.replaceAll((field, change) ->
                Optional.ofNullable(earlier.byField.get(field))
                        .filter(undone -> undone.after().equals(change.before()))
                        .map(undone -> new Change(undone.before(), change.after()))
                        .orElse(change));
        return new Changes(changes);
    }

    JSONB json() {
        return JSONB.valueOf(JSON.writeValueAsString(byField));
    }

    static Changes of(JSONB stored) {
        return new Changes(JSON.readValue(stored.data(), STORED));
    }
}
