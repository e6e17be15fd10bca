package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.accounts.Users;
import app.preflight.deals.run.Actor;
import app.preflight.leads.duplicates.Candidates;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leads as rows: from which tables, and which of them. */
@Component
class LeadRows {

    private static final app.preflight.schema.tables.Users OWNERS = USERS.as("owners");
    private static final app.preflight.schema.tables.Users ADDERS = USERS.as("adders");
    private static final app.preflight.schema.tables.Users CLOSERS = USERS.as("closers");

    private final JsonMapper json;

    LeadRows(JsonMapper json) {
        this.json = json;
    }

    Optional<Lead> find(DSLContext db, Viewer viewer, LeadId id) {
        return select(db, viewer).and(LEADS.LEAD_ID.eq(id.value())).fetchOptional(this::lead);
    }

    /** Also where it has gone to somebody whose leads the viewer does not see. */
    Optional<Lead> addedBy(DSLContext db, Viewer viewer, LeadId id) {
        return select(db)
                .where(is(viewer.workspace(), id))
                .and(LEADS.ADDED_BY.eq(viewer.id().value()))
                .fetchOptional(this::lead);
    }

    /** Those that are open and that the viewer sees; nobody else changes them meanwhile. */
    List<Lead> lockOpen(DSLContext db, Viewer viewer, List<LeadId> ids) {
        List<UUID> asked = ids.stream().map(LeadId::value).toList();
        db.select(LEADS.LEAD_ID)
                .from(LEADS)
                .where(LEADS.WORKSPACE_ID.eq(viewer.workspace().value()))
                .and(LEADS.LEAD_ID.in(asked))
                .orderBy(LEADS.LEAD_ID)
                .forUpdate()
                .fetch();
        return select(db, viewer)
                .and(LEADS.LEAD_ID.in(asked))
                .and(LEADS.STATUS.eq(LeadStatus.OPEN.word()))
                .orderBy(LEADS.LEAD_ID)
                .fetch(this::lead);
    }

    /** The one that became the deal. */
    Optional<Leads.Origin> behind(DSLContext db, WorkspaceId workspace, DealId deal) {
        return db.selectFrom(LEADS)
                .where(LEADS.WORKSPACE_ID.eq(workspace.value()))
                .and(LEADS.DEAL_ID.eq(deal.value()))
                .orderBy(LEADS.LEAD_ID)
                .limit(1)
                .fetchOptional(row -> new Leads.Origin(new LeadId(row.getLeadId()), facts(row)));
    }

    /** Those that the viewer sees, in no order. */
    List<Lead> among(DSLContext db, Viewer viewer, List<UUID> ids) {
        return among(db, viewer, LeadFilter.ALL, ids);
    }

    List<Lead> among(DSLContext db, Viewer viewer, LeadFilter filter, List<UUID> ids) {
        UUID[] asked = ids.toArray(UUID[]::new);
        return select(db, viewer)
                .and(LEADS.LEAD_ID.eq(DSL.any(asked)))
                .and(matches(filter))
                .fetch(this::lead);
    }

    LeadFacts facts(DSLContext db, WorkspaceId workspace, LeadId id) {
        return facts(db.selectFrom(LEADS).where(is(workspace, id)).fetchSingle());
    }

    int countOpen(DSLContext db, WorkspaceId workspace) {
        return db.fetchCount(LEADS, isOpenIn(workspace));
    }

    List<LeadId> openAfter(
            DSLContext db, WorkspaceId workspace, Optional<LeadId> after, int limit) {
        return db.select(LEADS.LEAD_ID)
                .from(LEADS)
                .where(isOpenIn(workspace))
                .and(after.map(id -> LEADS.LEAD_ID.gt(id.value())).orElse(noCondition()))
                .orderBy(LEADS.LEAD_ID)
                .limit(limit)
                .fetch(row -> new LeadId(row.value1()));
    }

    private static Condition isOpenIn(WorkspaceId workspace) {
        return LEADS.WORKSPACE_ID
                .eq(workspace.value())
                .and(LEADS.STATUS.eq(LeadStatus.OPEN.word()));
    }

    /** The names of their owners, also of those whose leads the viewer does not see. */
    Map<UUID, String> owners(DSLContext db, WorkspaceId workspace, List<UUID> ids) {
        return db.select(LEADS.LEAD_ID, USERS.NAME)
                .from(LEADS)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(LEADS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(LEADS.OWNER_ID))
                .where(LEADS.WORKSPACE_ID.eq(workspace.value()))
                .and(LEADS.LEAD_ID.in(ids))
                .fetchMap(LEADS.LEAD_ID, USERS.NAME);
    }

    /** Newest first, behind a place in the list. */
    List<Lead> newest(
            DSLContext db, Viewer viewer, LeadFilter filter, Optional<Cursor> after, int limit) {
        String place = after.map(Cursor::text).orElse("");
        return sorted(db, viewer, filter, LeadSorting.NEWEST, place, limit);
    }

    List<Lead> sorted(
            DSLContext db,
            Viewer viewer,
            LeadFilter filter,
            LeadSorting sorting,
            String after,
            int limit) {
        return select(db, viewer)
                .and(matches(filter))
                .and(sorting.behind(after))
                .orderBy(sorting.fields())
                .limit(limit)
                .fetch(this::lead);
    }

    Set<UUID> undecided(DSLContext db, Viewer viewer, List<UUID> among) {
        return db.select(LEADS.LEAD_ID)
                .from(LEADS)
                .where(visibleTo(viewer))
                .and(LEADS.LEAD_ID.eq(DSL.any(among.toArray(UUID[]::new))))
                .and(isUndecided())
                .fetchSet(LEADS.LEAD_ID);
    }

    private static Condition matches(LeadFilter filter) {
        return DSL.and(
                filter.status()
                        .map(status -> LEADS.STATUS.eq(status.word()))
                        .orElse(LEADS.STATUS.ne(LeadStatus.REMOVED.word())),
                filter.owner().map(owner -> LEADS.OWNER_ID.eq(owner.value())).orElse(noCondition()),
                filter.source().map(LEADS.SOURCE::eq).orElse(noCondition()),
                filter.province().map(LEADS.PROVINCE::eq).orElse(noCondition()),
                filter.undecided() ? isUndecided() : noCondition());
    }

    private static Condition isUndecided() {
        return LEADS.STATUS
                .eq(LeadStatus.OPEN.word())
                .and(exists(Candidates.undecided(LEADS.WORKSPACE_ID, LEADS.LEAD_ID)));
    }

    /** The scope that every query of leads begins with. */
    static Condition visibleTo(Viewer viewer) {
        return LEADS.WORKSPACE_ID
                .eq(viewer.workspace().value())
                .and(Users.owns(viewer, LEADS.OWNER_ID));
    }

    static Condition is(WorkspaceId workspace, LeadId id) {
        return LEADS.WORKSPACE_ID.eq(workspace.value()).and(LEADS.LEAD_ID.eq(id.value()));
    }

    private static SelectConditionStep<Record> select(DSLContext db, Viewer viewer) {
        return select(db).where(visibleTo(viewer));
    }

    private static SelectWhereStep<Record> select(DSLContext db) {
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

    private Lead lead(Record row) {
        return new Lead(
                new LeadId(row.get(LEADS.LEAD_ID)),
                facts(row),
                new Actor(new UserId(row.get(LEADS.OWNER_ID)), row.get(OWNERS.NAME)),
                LeadStatus.of(row.get(LEADS.STATUS)),
                Optional.ofNullable(row.get(LEADS.CLOSED_AT)).map(at -> ending(row, at)),
                row.get(LEADS.ADDED_AT),
                row.get(LEADS.CHANGED_AT),
                actor(row.get(LEADS.ADDED_BY), row.get(ADDERS.NAME)),
                row.get(LEADS.REVISION));
    }

    private LeadFacts facts(Record row) {
        return new LeadFacts(
                Optional.ofNullable(row.get(LEADS.PERSON_NAME)),
                Optional.ofNullable(row.get(LEADS.EMAIL)),
                Optional.ofNullable(row.get(LEADS.PHONE)),
                Optional.ofNullable(row.get(LEADS.ORGANISATION_NAME)),
                Optional.ofNullable(row.get(LEADS.TAX_NUMBER)),
                Optional.ofNullable(row.get(LEADS.WEBSITE)),
                Optional.ofNullable(row.get(LEADS.PROVINCE)),
                Optional.ofNullable(row.get(LEADS.ZIP)),
                Optional.ofNullable(row.get(LEADS.SOURCE)),
                own(row.get(LEADS.FIELDS)));
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
                Optional.ofNullable(row.get(LEADS.DEAL_ID)).map(DealId::new),
                Optional.ofNullable(row.get(LEADS.MERGED_INTO)).map(LeadId::new));
    }

    private static Optional<Actor> actor(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null
                ? Optional.empty()
                : Optional.of(new Actor(new UserId(id), name));
    }
}
