package app.preflight.leads.imports;

import app.preflight.leads.LeadDetails;
import app.preflight.shared.Text;
import app.preflight.tables.Row;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file fills which field of a lead. Several columns of one field are joined by a
 * space, such as first and last name.
 *
 * @param columns in the order of the file
 */
public record ColumnMapping(@JsonValue List<Column> columns) {

    /**
     * @param field by its path in the API; empty where the column is left out
     */
    public record Column(String name, String field) {}

    /**
     * @param fields by the names of their columns; those that are not there are left out
     */
    static ColumnMapping of(List<String> names, Map<String, String> fields) {
        return new ColumnMapping(
                names.stream()
                        .map(name -> new Column(name, fields.getOrDefault(name, "")))
                        .toList());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** By the names of their columns, without those that are left out. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        columns.stream()
                .filter(column -> !column.field().isEmpty())
                .forEach(column -> fields.put(column.name(), column.field()));
        return fields;
    }

    /** Without a name no row could be taken. */
    boolean hasName() {
        return columns.stream()
                .map(Column::field)
                .anyMatch(List.of("person.name", "organisation.name")::contains);
    }

    /** What the row says, by the fields' paths. */
    Map<String, String> typed(Row row) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            String field = columns.get(place).field();
            String cell = row.cell(place).strip();
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
    ColumnMapping with(Map<String, String> options) {
        List<String> names = names();
        Fields errors = new Fields();
        options.forEach((column, field) -> {
            if (!names.contains(column) || column.isEmpty()) {
                errors.reject("mapping." + column, "error.not-a-column");
            } else if (!field.isEmpty() && !isField(field)) {
                errors.reject("mapping." + column, "error.choice");
            }
        });
        errors.check();
        Map<String, String> fields = fields();
        fields.putAll(options);
        return of(names, fields);
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
}
