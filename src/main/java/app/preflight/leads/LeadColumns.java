package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of a lead, as the columns hold it. */
final class LeadColumns {

    private LeadColumns() {}

    /** Of a lead that is taken in, in the same order for each. */
    static Map<Field<?>, @Nullable Object> added(
            WorkspaceId workspace,
            LeadId id,
            LeadDetails facts,
            UserId owner,
            Optional<UserId> by,
            Instant at) {
        Map<Field<?>, @Nullable Object> columns = of(facts);
        columns.put(LEADS.WORKSPACE_ID, workspace);
        columns.put(LEADS.LEAD_ID, id);
        columns.put(LEADS.OWNER_ID, owner);
        columns.put(LEADS.STATUS, LeadStatus.OPEN.code());
        columns.put(LEADS.ADDED_AT, at);
        columns.put(LEADS.ADDED_BY, by.orElse(null));
        columns.put(LEADS.CHANGED_AT, at);
        columns.put(LEADS.REVISION, 1);
        return columns;
    }

    static Map<Field<?>, @Nullable Object> of(LeadDetails facts) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
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
