package app.preflight.duplicates.merges;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.MERGES;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.accounts.Users;
import app.preflight.shared.MergeId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Merges as rows, and which of them a viewer sees. */
@Component
class MergeRows {

    private static final app.preflight.schema.tables.Users UNDOERS = USERS.as("undoers");

    void add(
            DSLContext db,
            Viewer viewer,
            MergeId id,
            MergeKind kind,
            Sides sides,
            Changes changes,
            Instant at) {
        db.insertInto(MERGES)
                .set(MERGES.WORKSPACE_ID, viewer.workspace())
                .set(MERGES.MERGE_ID, id)
                .set(MERGES.KIND, kind.code())
                .set(MERGES.KEPT_ID, sides.kept().id())
                .set(MERGES.MERGED_ID, sides.merged().id())
                .set(MERGES.CHANGES, changes.json())
                .set(MERGES.MERGED_BY, viewer.id())
                .set(MERGES.MERGED_AT, at)
                .execute();
    }

    void undo(DSLContext db, Viewer viewer, MergeId id, Instant at) {
        db.update(MERGES)
                .set(MERGES.UNDONE_BY, viewer.id())
                .set(MERGES.UNDONE_AT, at)
                .where(is(viewer.workspace(), id))
                .execute();
    }

    /** Those into the same one that came later and stand: as if the one undone had never been. */
    void forget(DSLContext db, WorkspaceId workspace, Merge undone) {
        db.select(MERGES.MERGE_ID, MERGES.CHANGES)
                .from(MERGES)
                .where(MERGES.WORKSPACE_ID.eq(workspace))
                .and(MERGES.KEPT_ID.eq(undone.kept()))
                .and(MERGES.UNDONE_AT.isNull())
                .and(MERGES.MERGED_AT.ge(undone.at()))
                .and(MERGES.MERGE_ID.ne(undone.id()))
                .forEach(later ->
                        rewrite(
                                db,
                                workspace,
                                later.value1(),
                                Changes.of(later.value2()).without(undone.changes())));
    }

    private static void rewrite(DSLContext db, WorkspaceId workspace, MergeId id, Changes changes) {
        db.update(MERGES).set(MERGES.CHANGES, changes.json()).where(is(workspace, id)).execute();
    }

    /** The merge that ended a record, where it stands. */
    Optional<MergeId> of(DSLContext db, WorkspaceId workspace, UUID merged) {
        return db.select(MERGES.MERGE_ID)
                .from(MERGES)
                .where(MERGES.WORKSPACE_ID.eq(workspace))
                .and(MERGES.MERGED_ID.eq(merged))
                .and(MERGES.UNDONE_AT.isNull())
                .fetchOptional(MERGES.MERGE_ID);
    }

    Optional<Merge> find(DSLContext db, Viewer viewer, MergeId id) {
        return select(db, viewer).and(MERGES.MERGE_ID.eq(id)).fetchOptional(MergeRows::merge);
    }

    /** Newest first, behind a place in the list. */
    List<Merge> newest(
            DSLContext db,
            Viewer viewer,
            Optional<MergeKind> kind,
            Optional<Cursor> after,
            int limit) {
        Condition older =
                after.map(place ->
                                row(MERGES.MERGED_AT, MERGES.MERGE_ID)
                                        .lessThan(place.at(), new MergeId(place.id())))
                        .orElse(noCondition());
        return select(db, viewer)
                .and(kind.map(of -> MERGES.KIND.eq(of.code())).orElse(noCondition()))
                .and(older)
                .orderBy(MERGES.MERGED_AT.desc(), MERGES.MERGE_ID.desc())
                .limit(limit)
                .fetch(MergeRows::merge);
    }

    private static SelectConditionStep<Record> select(DSLContext db, Viewer viewer) {
        return db.select(MERGES.fields())
                .select(USERS.NAME, UNDOERS.NAME)
                .from(MERGES)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(MERGES.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(MERGES.MERGED_BY))
                .leftJoin(UNDOERS)
                .on(UNDOERS.WORKSPACE_ID.eq(MERGES.WORKSPACE_ID))
                .and(UNDOERS.USER_ID.eq(MERGES.UNDONE_BY))
                .where(MERGES.WORKSPACE_ID.eq(viewer.workspace()))
                .and(isVisibleTo(viewer));
    }

    /** Leads to whoever sees both; customers to everybody. */
    private static Condition isVisibleTo(Viewer viewer) {
        return MERGES.KIND
                .ne(MergeKind.LEAD.code())
                .or(sees(viewer, MERGES.KEPT_ID).and(sees(viewer, MERGES.MERGED_ID)));
    }

    private static Condition sees(Viewer viewer, Field<UUID> lead) {
        return exists(
                selectOne()
                        .from(LEADS)
                        .where(LEADS.WORKSPACE_ID.eq(MERGES.WORKSPACE_ID))
                        .and(LEADS.LEAD_ID.coerce(SQLDataType.UUID).eq(lead))
                        .and(Users.owns(viewer, LEADS.OWNER_ID)));
    }

    private static Condition is(WorkspaceId workspace, MergeId id) {
        return MERGES.WORKSPACE_ID.eq(workspace).and(MERGES.MERGE_ID.eq(id));
    }

    private static Merge merge(Record row) {
        return new Merge(
                row.get(MERGES.MERGE_ID),
                MergeKind.of(row.get(MERGES.KIND)),
                row.get(MERGES.KEPT_ID),
                row.get(MERGES.MERGED_ID),
                Changes.of(row.get(MERGES.CHANGES)),
                new Merge.By(row.get(MERGES.MERGED_BY), row.get(USERS.NAME)),
                row.get(MERGES.MERGED_AT),
                Optional.ofNullable(row.get(MERGES.UNDONE_AT)).map(at -> undone(row, at)));
    }

    private static Merge.Undone undone(Record row, Instant at) {
        return new Merge.Undone(new Merge.By(row.get(MERGES.UNDONE_BY), row.get(UNDOERS.NAME)), at);
    }
}
