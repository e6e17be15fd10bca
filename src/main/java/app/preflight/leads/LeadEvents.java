package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.LEAD_EVENTS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.database.Batch;
import app.preflight.database.Database;
import app.preflight.deals.run.Actor;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to leads: written in the transaction that made it happen. */
@Component
class LeadEvents {

    private final Database database;
    private final JsonMapper json;

    LeadEvents(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param by empty where nobody did it, but a form on a web site
     */
    void append(
            DSLContext db,
            WorkspaceId workspace,
            LeadId lead,
            LeadEventType type,
            Optional<UserId> by,
            Instant at,
            JsonNode data) {
        db.insertInto(LEAD_EVENTS)
                .set(LEAD_EVENTS.WORKSPACE_ID, workspace)
                .set(LEAD_EVENTS.LEAD_ID, lead)
                .set(LEAD_EVENTS.EVENT_ID, Ids.next())
                .set(LEAD_EVENTS.TYPE, type.code())
                .set(LEAD_EVENTS.HAPPENED_AT, at)
                .set(LEAD_EVENTS.BY_USER, by.orElse(null))
                .set(LEAD_EVENTS.DATA, JSONB.valueOf(data.toString()))
                .execute();
    }

    /** The same of many leads at once. */
    static void append(
            DSLContext db,
            WorkspaceId workspace,
            Map<LeadId, ? extends JsonNode> leads,
            LeadEventType type,
            UserId by,
            Instant at) {
        Batch rows =
                Batch.into(
                        LEAD_EVENTS,
                        LEAD_EVENTS.WORKSPACE_ID,
                        LEAD_EVENTS.LEAD_ID,
                        LEAD_EVENTS.EVENT_ID,
                        LEAD_EVENTS.TYPE,
                        LEAD_EVENTS.HAPPENED_AT,
                        LEAD_EVENTS.BY_USER,
                        LEAD_EVENTS.DATA);
        leads.forEach((lead, data) ->
                rows.add(
                        workspace,
                        lead,
                        Ids.next(),
                        type.code(),
                        at,
                        by,
                        JSONB.valueOf(data.toString())));
        rows.write(db);
    }

    /** Oldest first, behind the event named. */
    List<LeadEvent> list(Viewer viewer, LeadId lead, Optional<UUID> after, int limit) {
        return database.read(
                viewer.workspace(),
                db ->
                        db.select(
                                        LEAD_EVENTS.EVENT_ID,
                                        LEAD_EVENTS.TYPE,
                                        LEAD_EVENTS.HAPPENED_AT,
                                        USERS.USER_ID,
                                        USERS.NAME,
                                        LEAD_EVENTS.DATA)
                                .from(LEAD_EVENTS)
                                .join(LEADS)
                                .on(LEADS.WORKSPACE_ID.eq(LEAD_EVENTS.WORKSPACE_ID))
                                .and(LEADS.LEAD_ID.eq(LEAD_EVENTS.LEAD_ID))
                                .leftJoin(USERS)
                                .on(USERS.WORKSPACE_ID.eq(LEAD_EVENTS.WORKSPACE_ID))
                                .and(USERS.USER_ID.eq(LEAD_EVENTS.BY_USER))
                                .where(LEAD_EVENTS.WORKSPACE_ID.eq(viewer.workspace()))
                                .and(LEAD_EVENTS.LEAD_ID.eq(lead))
                                .and(LeadScope.visibleTo(viewer))
                                .and(after.map(LEAD_EVENTS.EVENT_ID::gt).orElse(noCondition()))
                                .orderBy(LEAD_EVENTS.EVENT_ID)
                                .limit(limit)
                                .fetch(this::event));
    }

    private LeadEvent event(Record row) {
        return new LeadEvent(
                row.get(LEAD_EVENTS.EVENT_ID),
                LeadEventType.of(row.get(LEAD_EVENTS.TYPE)),
                row.get(LEAD_EVENTS.HAPPENED_AT),
                Optional.ofNullable(row.get(USERS.USER_ID))
                        .map(id -> new Actor(id, row.get(USERS.NAME))),
                json.readTree(row.get(LEAD_EVENTS.DATA).data()));
    }
}
