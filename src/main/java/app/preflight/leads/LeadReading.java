package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.shared.Actor;
import app.preflight.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is selected of a lead, and how it is read of a row. */
@Component
class LeadReading {

    private static final app.preflight.schema.tables.Users OWNERS = USERS.as("owners");
    private static final app.preflight.schema.tables.Users ADDERS = USERS.as("adders");
    private static final app.preflight.schema.tables.Users CLOSERS = USERS.as("closers");

    private final JsonMapper json;

    LeadReading(JsonMapper json) {
        this.json = json;
    }

    /** Leads with the names around them; the caller adds the scope. */
    static SelectWhereStep<Record> select(DSLContext db) {
        return db.select(LEADS.fields())
                .select(OWNERS.NAME, ADDERS.NAME, CLOSERS.NAME)
                .from(LEADS)
                .join(OWNERS)
                .on(OWNERS.WORKSPACE_ID.eq(LEADS.WORKSPACE_ID))
                .and(OWNERS.USER_ID.eq(LEADS.OWNER_ID))
                .leftJoin(ADDERS)
                .on(ADDERS.WORKSPACE_ID.eq(LEADS.WORKSPACE_ID))
                .and(ADDERS.USER_ID.eq(LEADS.ADDED_BY))
                .leftJoin(CLOSERS)
                .on(CLOSERS.WORKSPACE_ID.eq(LEADS.WORKSPACE_ID))
                .and(CLOSERS.USER_ID.eq(LEADS.CLOSED_BY));
    }

    Lead lead(Record row) {
        return new Lead(
                row.get(LEADS.LEAD_ID),
                facts(row),
                new Actor(row.get(LEADS.OWNER_ID), row.get(OWNERS.NAME)),
                LeadStatus.of(row.get(LEADS.STATUS)),
                Optional.ofNullable(row.get(LEADS.CLOSED_AT)).map(at -> ending(row, at)),
                row.get(LEADS.ADDED_AT),
                row.get(LEADS.CHANGED_AT),
                actor(row.get(LEADS.ADDED_BY), row.get(ADDERS.NAME)),
                row.get(LEADS.REVISION));
    }

    LeadDetails facts(Record row) {
        return LeadDetails.of(row, own(row.get(LEADS.FIELDS)));
    }

    private Map<String, JsonNode> own(JSONB fields) {
        return Map.ofEntries(
                json.readTree(fields.data()).properties().stream()
                        .map(field -> Map.entry(field.getKey(), field.getValue()))
                        .<Map.Entry<String, JsonNode>>toArray(Map.Entry[]::new));
    }

    private static Lead.Ending ending(Record row, Instant at) {
        return new Lead.Ending(
                actor(row.get(LEADS.CLOSED_BY), row.get(CLOSERS.NAME)).orElseThrow(),
                at,
                Optional.ofNullable(row.get(LEADS.REASON)),
                Optional.ofNullable(row.get(LEADS.DEAL_ID)),
                Optional.ofNullable(row.get(LEADS.MERGED_INTO)));
    }

    private static Optional<Actor> actor(@Nullable UserId id, @Nullable String name) {
        return id == null || name == null ? Optional.empty() : Optional.of(new Actor(id, name));
    }
}
