package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import app.preflight.accounts.Users;
import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.MergeTable;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Leads: whoever sees two that are open may merge them. */
@Component
class LeadTable extends MergeTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String OWN = LeadDetails.OWN;
    private static final int MOST_OWN = 100;
    private static final List<String> NAMES =
            List.of(LeadField.PERSON.path(), LeadField.ORGANISATION.path());

    LeadTable() {
        super(
                RecordKind.LEAD,
                LEADS,
                Keys.of(LEADS.WORKSPACE_ID, LEADS.LEAD_ID, LEADS.MERGED_INTO, LEADS.CHANGED_AT),
                columns());
    }

    private static Map<String, Field<String>> columns() {
        Map<String, Field<String>> columns = new LinkedHashMap<>();
        for (LeadField field : LeadField.values()) {
            columns.put(field.path(), field.column());
        }
        return columns;
    }

    @Override
    protected boolean mayMerge(Viewer viewer) {
        return true;
    }

    @Override
    protected Condition visibleTo(Viewer viewer) {
        return Users.owns(viewer, LEADS.OWNER_ID);
    }

    @Override
    protected boolean isMergeable(Record row) {
        return row.get(LEADS.STATUS).equals(LeadStatus.OPEN.code());
    }

    @Override
    protected boolean hasField(String field) {
        return super.hasField(field) || isOwn(field);
    }

    private static boolean isOwn(String field) {
        return field.startsWith(OWN) && field.length() > OWN.length();
    }

    @Override
    protected Map<String, JsonNode> values(Record row) {
        Map<String, JsonNode> values = new LinkedHashMap<>(super.values(row));
        JSON.readTree(row.get(LEADS.FIELDS).data())
                .properties()
                .forEach(own -> values.put(OWN + own.getKey(), own.getValue()));
        return values;
    }

    @Override
    protected Map<Field<?>, @Nullable Object> columns(Map<String, JsonNode> values) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        values.forEach((field, value) -> {
            if (isOwn(field)) {
                own.set(field.substring(OWN.length()), value);
            }
        });
        Map<Field<?>, @Nullable Object> row = super.columns(values);
        row.put(LEADS.FIELDS, JSONB.valueOf(own.toString()));
        return row;
    }

    @Override
    protected Map<Field<?>, @Nullable Object> ended(Viewer viewer, Instant at) {
        return Map.of(
                LEADS.STATUS,
                LeadStatus.MERGED.code(),
                LEADS.CLOSED_AT,
                at,
                LEADS.CLOSED_BY,
                viewer.id());
    }

    @Override
    protected Map<Field<?>, @Nullable Object> restored() {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(LEADS.STATUS, LeadStatus.OPEN.code());
        row.put(LEADS.CLOSED_AT, null);
        row.put(LEADS.CLOSED_BY, null);
        return row;
    }

    @Override
    protected Map<Field<?>, @Nullable Object> changed() {
        return Map.of(LEADS.REVISION, LEADS.REVISION.plus(1));
    }

    @Override
    protected void check(Map<String, JsonNode> values) {
        if (NAMES.stream().noneMatch(values::containsKey)) {
            throw new Invalid("fields", "error.lead-name");
        }
        if (values.keySet().stream().filter(LeadTable::isOwn).count() > MOST_OWN) {
            throw new Invalid("fields", "error.many", MOST_OWN);
        }
    }

    /** Where nothing but a name of the merged one is left to call it by, that stays. */
    @Override
    protected Map<String, JsonNode> completed(
            Map<String, JsonNode> left, Map<String, JsonNode> before) {
        if (NAMES.stream().anyMatch(left::containsKey)) {
            return left;
        }
        Map<String, JsonNode> named = new LinkedHashMap<>(left);
        NAMES.forEach(field ->
                Optional.ofNullable(before.get(field)).ifPresent(name -> named.put(field, name)));
        return named;
    }
}
