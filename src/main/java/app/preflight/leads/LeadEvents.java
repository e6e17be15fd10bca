package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.LEAD_EVENTS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.database.Database;
import app.preflight.deals.run.Event;
import app.preflight.deals.run.EventLog;
import app.preflight.deals.run.EventTable;
import app.preflight.deals.run.NewEvent;
import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Slice;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to leads. */
@Component
class LeadEvents {

    private static final EventTable<LeadId> TABLE =
            new EventTable<>(
                    LEAD_EVENTS,
                    LEAD_EVENTS.WORKSPACE_ID,
                    LEAD_EVENTS.LEAD_ID,
                    LEAD_EVENTS.EVENT_ID,
                    LEAD_EVENTS.TYPE,
                    LEAD_EVENTS.HAPPENED_AT,
                    LEAD_EVENTS.BY_USER,
                    LEAD_EVENTS.DATA);

    private final Database database;
    private final EventLog<LeadId, LeadEventType> log;

    LeadEvents(Database database, JsonMapper json) {
        this.database = database;
        this.log = new EventLog<>(TABLE, LeadEventType.class, json);
    }

    static void append(DSLContext db, WorkspaceId workspace, NewEvent<LeadId> event) {
        TABLE.append(db, workspace, event);
    }

    static void append(DSLContext db, WorkspaceId workspace, List<NewEvent<LeadId>> events) {
        TABLE.append(db, workspace, events);
    }

    /** The same of many leads at once. */
    static List<NewEvent<LeadId>> each(
            Map<LeadId, ? extends JsonNode> leads, LeadEventType type, UserId by, Instant at) {
        return leads.entrySet().stream()
                .map(lead -> NewEvent.of(lead.getKey(), type, by, at).with(lead.getValue()))
                .toList();
    }

    /** Oldest first. */
    List<Event<LeadEventType>> list(Viewer viewer, LeadId lead, Slice slice) {
        Condition seen =
                exists(
                        selectOne()
                                .from(LEADS)
                                .where(LEADS.WORKSPACE_ID.eq(LEAD_EVENTS.WORKSPACE_ID))
                                .and(LEADS.LEAD_ID.eq(LEAD_EVENTS.LEAD_ID))
                                .and(LeadScope.visibleTo(viewer)));
        return database.read(
                viewer.workspace(), db -> log.oldest(db, viewer.workspace(), lead, seen, slice));
    }
}
