package app.preflight.leads.imports;

import app.preflight.leads.LeadDetails;
import app.preflight.shared.Text;
import app.preflight.tables.Row;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column fills which field of a lead, by the field's path in the API. Columns that are not
 * named are left out; several of one field are joined by a space, such as first and last name.
 */
public record ColumnMapping(Map<String, String> fields) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public ColumnMapping {
        fields = Map.copyOf(fields);
    }

    /** Empty where the column is left out. */
    public String field(String column) {
        return fields.getOrDefault(column, "");
    }

    /** Without a name no row could be taken. */
    boolean hasName() {
        return fields.containsValue("person.name") || fields.containsValue("organisation.name");
    }

    /** What the row says, by the fields' paths. */
    Map<String, String> typed(List<String> columns, Row row) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            String field = field(columns.get(column));
            String cell = row.cell(column).strip();
            if (!field.isEmpty() && !cell.isEmpty()) {
                typed.merge(field, cell, (first, next) -> first + " " + next);
            }
        }
        return typed;
    }

    /**
     * This one, but for the columns that are named otherwise.
     *
     * @param options the field of each; empty leaves a column out
     * @throws Invalid naming each column that is none, and each field
     */
    ColumnMapping with(Map<String, String> options, List<String> columns) {
        Fields errors = new Fields();
        Map<String, String> changed = new HashMap<>(fields);
        options.forEach((column, field) -> {
            if (!columns.contains(column) || column.isEmpty()) {
                errors.reject("mapping." + column, "error.not-a-column");
            } else if (!field.isEmpty() && !isField(field)) {
                errors.reject("mapping." + column, "error.choice");
            }
            changed.put(column, field);
        });
        errors.check();
        changed.values().removeIf(String::isEmpty);
        return new ColumnMapping(changed);
    }

    private static boolean isField(String path) {
        return LeadDetails.PATHS.contains(path) || isOwn(path);
    }

    /** A field of the workspace's own. */
    static boolean isOwn(String path) {
        String name =
                path.startsWith(LeadDetails.OWN) ? path.substring(LeadDetails.OWN.length()) : "";
        return !name.isBlank() && name.length() <= Fields.LINE && !Text.isUnsafe(name);
    }

    JSONB json() {
        return JSONB.valueOf(JSON.writeValueAsString(fields));
    }

    static ColumnMapping of(JSONB stored) {
        Map<String, String> fields = new HashMap<>();
        JSON.readTree(stored.data())
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().stringValue()));
        return new ColumnMapping(fields);
    }

    /** A caller's, or nothing where there is no text. */
    static Map<String, String> options(String json) {
        Map<String, String> options = new LinkedHashMap<>();
        if (json.isBlank()) {
            return options;
        }
        JsonNode node = parsed(json);
        if (!node.isObject() || node.valueStream().anyMatch(field -> !field.isString())) {
            throw new Invalid("mapping", "error.type");
        }
        node.properties()
                .forEach(wish -> options.put(wish.getKey(), wish.getValue().stringValue()));
        return options;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException broken) {
            throw new Invalid("mapping", "error.type");
        }
    }
}
