package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.shared.DealId;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Leads as rows: found, locked, counted and sorted. */
@Component
class LeadRows {

    private final LeadReading reading;

    LeadRows(LeadReading reading) {
        this.reading = reading;
    }

    Optional<Lead> find(DSLContext db, Viewer viewer, LeadId id) {
        return select(db, viewer).and(LEADS.LEAD_ID.eq(id)).fetchOptional(reading::lead);
    }

    /** Also where it has gone to somebody whose leads the viewer does not see. */
    Optional<Lead> addedBy(DSLContext db, Viewer viewer, LeadId id) {
        return LeadReading.select(db)
                .where(LeadScope.is(viewer.workspace(), id))
                .and(LEADS.ADDED_BY.eq(viewer.id()))
                .fetchOptional(reading::lead);
    }

    /** Those that are open and that the viewer sees; nobody else changes them meanwhile. */
    List<Lead> lockOpen(DSLContext db, Viewer viewer, List<LeadId> ids) {
        List<UUID> asked = ids.stream().map(LeadId::value).toList();
        db.select(LEADS.LEAD_ID)
                .from(LEADS)
                .where(LEADS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(LEADS.LEAD_ID.in(asked))
                .orderBy(LEADS.LEAD_ID)
                .forUpdate()
                .fetch();
        return select(db, viewer)
                .and(LEADS.LEAD_ID.in(asked))
                .and(LEADS.STATUS.eq(LeadStatus.OPEN.code()))
                .orderBy(LEADS.LEAD_ID)
                .fetch(reading::lead);
    }

    /** The one that became the deal. */
    Optional<Leads.Origin> behind(DSLContext db, WorkspaceId workspace, DealId deal) {
        return db.selectFrom(LEADS)
                .where(LEADS.WORKSPACE_ID.eq(workspace))
                .and(LEADS.DEAL_ID.eq(deal))
                .orderBy(LEADS.LEAD_ID)
                .limit(1)
                .fetchOptional(row -> new Leads.Origin(row.getLeadId(), reading.facts(row)));
    }

    /** Those that the viewer sees, in no order. */
    List<Lead> among(DSLContext db, Viewer viewer, List<UUID> ids) {
        return among(db, viewer, LeadFilter.ALL, ids);
    }

    List<Lead> among(DSLContext db, Viewer viewer, LeadFilter filter, List<UUID> ids) {
        return select(db, viewer)
                .and(isAmong(ids))
                .and(LeadScope.matches(filter))
                .fetch(reading::lead);
    }

    LeadDetails facts(DSLContext db, WorkspaceId workspace, LeadId id) {
        return reading.facts(db.selectFrom(LEADS).where(LeadScope.is(workspace, id)).fetchSingle());
    }

    int countOpen(DSLContext db, WorkspaceId workspace) {
        return db.fetchCount(LEADS, LeadScope.isOpenIn(workspace));
    }

    List<LeadId> openAfter(
            DSLContext db, WorkspaceId workspace, Optional<LeadId> after, int limit) {
        return db.select(LEADS.LEAD_ID)
                .from(LEADS)
                .where(LeadScope.isOpenIn(workspace))
                .and(after.map(id -> LEADS.LEAD_ID.gt(id)).orElse(noCondition()))
                .orderBy(LEADS.LEAD_ID)
                .limit(limit)
                .fetch(LEADS.LEAD_ID);
    }

    /** The names of their owners, also of those whose leads the viewer does not see. */
    Map<UUID, String> owners(DSLContext db, WorkspaceId workspace, List<UUID> ids) {
        return db.select(LEADS.LEAD_ID, USERS.NAME)
                .from(LEADS)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(LEADS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(LEADS.OWNER_ID))
                .where(LEADS.WORKSPACE_ID.eq(workspace))
                .and(isAmong(ids))
                .fetchMap(row -> row.value1().value(), Record2::value2);
    }

    List<Lead> sorted(
            DSLContext db,
            Viewer viewer,
            LeadFilter filter,
            LeadSorting sorting,
            String after,
            int limit) {
        return select(db, viewer)
                .and(LeadScope.matches(filter))
                .and(sorting.behind(after))
                .orderBy(sorting.fields())
                .limit(limit)
                .fetch(reading::lead);
    }

    Set<UUID> undecided(DSLContext db, Viewer viewer, List<UUID> among) {
        return db.select(LEADS.LEAD_ID)
                .from(LEADS)
                .where(LeadScope.visibleTo(viewer))
                .and(isAmong(among))
                .and(LeadScope.isUndecided())
                .fetchSet(row -> row.value1().value());
    }

    private static Condition isAmong(List<UUID> ids) {
        return LEADS.LEAD_ID.eq(DSL.any(ids.stream().map(LeadId::new).toArray(LeadId[]::new)));
    }

    private static SelectConditionStep<Record> select(DSLContext db, Viewer viewer) {
        return LeadReading.select(db).where(LeadScope.visibleTo(viewer));
    }
}
