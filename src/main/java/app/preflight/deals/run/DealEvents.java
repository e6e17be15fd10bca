package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_EVENTS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Slice;
import app.preflight.web.Viewer;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened to deals. */
@Component
public class DealEvents {

    private static final EventTable<DealId> TABLE =
            new EventTable<>(
                    DEAL_EVENTS,
                    DEAL_EVENTS.WORKSPACE_ID,
                    DEAL_EVENTS.DEAL_ID,
                    DEAL_EVENTS.EVENT_ID,
                    DEAL_EVENTS.TYPE,
                    DEAL_EVENTS.HAPPENED_AT,
                    DEAL_EVENTS.BY_USER,
                    DEAL_EVENTS.DATA);

    private final Database database;
    private final EventLog<DealId, EventType> log;

    DealEvents(Database database, JsonMapper json) {
        this.database = database;
        this.log = new EventLog<>(TABLE, EventType.class, json);
    }

    public static void append(DSLContext db, WorkspaceId workspace, NewEvent<DealId> event) {
        TABLE.append(db, workspace, event);
    }

    /** In the order given, which is the order they are told in. */
    public static void append(DSLContext db, WorkspaceId workspace, List<NewEvent<DealId>> events) {
        TABLE.append(db, workspace, events);
    }

    /**
     * Oldest first.
     *
     * @param types only these; all where empty
     */
    public List<Event<EventType>> list(
            Viewer viewer, DealId deal, Collection<EventType> types, Slice slice) {
        return database.read(
                viewer.workspace(),
                db -> log.oldest(db, viewer.workspace(), deal, wanted(viewer, types), slice));
    }

    /** Newest first; of the types named. */
    public List<Event<EventType>> latest(
            Viewer viewer, DealId deal, Collection<EventType> types, int limit) {
        return database.read(
                viewer.workspace(),
                db -> log.latest(db, viewer.workspace(), deal, wanted(viewer, types), limit));
    }

    private static Condition wanted(Viewer viewer, Collection<EventType> types) {
        Condition seen =
                exists(
                        selectOne()
                                .from(DEALS)
                                .where(DEALS.WORKSPACE_ID.eq(DEAL_EVENTS.WORKSPACE_ID))
                                .and(DEALS.DEAL_ID.eq(DEAL_EVENTS.DEAL_ID))
                                .and(Users.owns(viewer, DEALS.OWNER_ID)));
        List<String> codes = types.stream().map(EventType::code).toList();
        return seen.and(codes.isEmpty() ? noCondition() : DEAL_EVENTS.TYPE.in(codes));
    }
}
