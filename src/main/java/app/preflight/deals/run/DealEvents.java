package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_EVENTS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.accounts.Users;
import app.preflight.database.Batch;
import app.preflight.database.Database;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened to deals: written in the transaction that made it happen, never changed, never
 * deleted.
 */
@Component
public class DealEvents {

    private final Database database;
    private final JsonMapper json;

    DealEvents(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public void append(
            DSLContext db,
            WorkspaceId workspace,
            DealId deal,
            EventType type,
            UserId by,
            Instant at,
            JsonNode data) {
        insert(db, workspace, deal, type, by, at, data);
    }

    /** What nobody did, but the program. */
    public void append(
            DSLContext db,
            WorkspaceId workspace,
            DealId deal,
            EventType type,
            Instant at,
            JsonNode data) {
        insert(db, workspace, deal, type, null, at, data);
    }

    private static void insert(
            DSLContext db,
            WorkspaceId workspace,
            DealId deal,
            EventType type,
            @Nullable UserId by,
            Instant at,
            JsonNode data) {
        db.insertInto(DEAL_EVENTS)
                .set(DEAL_EVENTS.WORKSPACE_ID, workspace)
                .set(DEAL_EVENTS.DEAL_ID, deal)
                .set(DEAL_EVENTS.EVENT_ID, Ids.next())
                .set(DEAL_EVENTS.TYPE, type.code())
                .set(DEAL_EVENTS.HAPPENED_AT, at)
                .set(DEAL_EVENTS.BY_USER, by)
                .set(DEAL_EVENTS.DATA, JSONB.valueOf(data.toString()))
                .execute();
    }

    /** In the order given, which is the order they are told in. */
    public void append(DSLContext db, WorkspaceId workspace, List<NewEvent> events) {
        Batch rows =
                Batch.into(
                        DEAL_EVENTS,
                        DEAL_EVENTS.WORKSPACE_ID,
                        DEAL_EVENTS.DEAL_ID,
                        DEAL_EVENTS.EVENT_ID,
                        DEAL_EVENTS.TYPE,
                        DEAL_EVENTS.HAPPENED_AT,
                        DEAL_EVENTS.BY_USER,
                        DEAL_EVENTS.DATA);
        for (NewEvent event : events) {
            rows.add(
                    workspace,
                    event.deal(),
                    Ids.next(),
                    event.type().code(),
                    event.at(),
                    event.by(),
                    JSONB.valueOf(event.data().toString()));
        }
        rows.write(db);
    }

    /**
     * Oldest first.
     *
     * @param types only these; all where empty
     * @param after the event before the first one wanted
     */
    public List<DealEvent> list(
            Viewer viewer,
            DealId deal,
            Collection<EventType> types,
            Optional<UUID> after,
            int limit) {
        Condition later = after.map(DEAL_EVENTS.EVENT_ID::gt).orElse(DSL.noCondition());
        return database.read(
                viewer.workspace(),
                db ->
                        select(db, viewer, deal, types)
                                .and(later)
                                .orderBy(DEAL_EVENTS.EVENT_ID)
                                .limit(limit)
                                .fetch(this::event));
    }

    /** Newest first; of the types named. */
    public List<DealEvent> latest(
            Viewer viewer, DealId deal, Collection<EventType> types, int limit) {
        return database.read(
                viewer.workspace(),
                db ->
                        select(db, viewer, deal, types)
                                .orderBy(
                                        DEAL_EVENTS.HAPPENED_AT.desc(), DEAL_EVENTS.EVENT_ID.desc())
                                .limit(limit)
                                .fetch(this::event));
    }

    private static SelectConditionStep<? extends Record> select(
            DSLContext db, Viewer viewer, DealId deal, Collection<EventType> types) {
        Condition wanted = types.isEmpty() ? DSL.noCondition() : DEAL_EVENTS.TYPE.in(words(types));
        return db.select(
                        DEAL_EVENTS.EVENT_ID,
                        DEAL_EVENTS.TYPE,
                        DEAL_EVENTS.HAPPENED_AT,
                        USERS.USER_ID,
                        USERS.NAME,
                        DEAL_EVENTS.DATA)
                .from(DEAL_EVENTS)
                .join(DEALS)
                .on(
                        DEALS.WORKSPACE_ID
                                .eq(DEAL_EVENTS.WORKSPACE_ID)
                                .and(DEALS.DEAL_ID.eq(DEAL_EVENTS.DEAL_ID)))
                .leftJoin(USERS)
                .on(USERS.WORKSPACE_ID.eq(DEAL_EVENTS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(DEAL_EVENTS.BY_USER))
                .where(DEAL_EVENTS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(DEAL_EVENTS.DEAL_ID.eq(deal))
                .and(Users.owns(viewer, DEALS.OWNER_ID))
                .and(wanted);
    }

    private static List<String> words(Collection<EventType> types) {
        return types.stream().map(EventType::code).toList();
    }

    private DealEvent event(Record row) {
        return new DealEvent(
                row.get(DEAL_EVENTS.EVENT_ID),
                EventType.of(row.get(DEAL_EVENTS.TYPE)),
                row.get(DEAL_EVENTS.HAPPENED_AT),
                Optional.ofNullable(row.get(USERS.USER_ID))
                        .map(id -> new Actor(id, row.get(USERS.NAME))),
                json.readTree(row.get(DEAL_EVENTS.DATA).data()));
    }
}
