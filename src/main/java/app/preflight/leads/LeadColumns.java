package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of a lead, as the columns hold it. */
final class LeadColumns {

    private LeadColumns() {}

    static Map<Field<?>, @Nullable Object> of(LeadDetails facts) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        for (LeadField field : LeadField.values()) {
            columns.put(field.column(), facts.get(field).orElse(null));
        }
        columns.put(
                LEADS.FIELDS,
                JSONB.valueOf(
                        JsonNodeFactory.instance.objectNode().setAll(facts.own()).toString()));
        return columns;
    }
}
