package app.preflight.duplicates.merges;

import static app.preflight.schema.Tables.MERGES;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;

import app.preflight.duplicates.RecordKind;
import app.preflight.schema.tables.Users;
import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
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
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

/** Merges as rows, and which of them a viewer sees. */
@Component
class MergeRows {

    private static final Users UNDOERS = USERS.as("undoers");

    private final MergeTables tables;

    MergeRows(MergeTables tables) {
        this.tables = tables;
    }

    void add(DSLContext db, Viewer viewer, MergeId id, Sides sides, Changes changes, Instant at) {
        db.insertInto(MERGES)
                .set(MERGES.WORKSPACE_ID, viewer.workspace())
                .set(MERGES.MERGE_ID, id)
                .set(MERGES.KIND, sides.survivor().kind().code())
                .set(MERGES.KEPT_ID, sides.survivor().id())
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

    /**
     * Those into the same survivor that came later and stand: as if the one undone had never been.
     */
    void rewriteLater(DSLContext db, WorkspaceId workspace, Merge undone) {
        db.select(MERGES.MERGE_ID, MERGES.CHANGES)
                .from(MERGES)
                .where(MERGES.WORKSPACE_ID.eq(workspace))
                .and(MERGES.KEPT_ID.eq(undone.survivor()))
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
            Optional<RecordKind> kind,
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

    private SelectConditionStep<Record> select(DSLContext db, Viewer viewer) {
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

    /** To whoever sees both. */
    private Condition isVisibleTo(Viewer viewer) {
        return or(tables.all().stream().map(table -> isVisibleTo(viewer, table)).toList());
    }

    private static Condition isVisibleTo(Viewer viewer, MergeTable table) {
        return MERGES.KIND
                .eq(table.kind().code())
                .and(table.isVisibleTo(viewer, MERGES.KEPT_ID))
                .and(table.isVisibleTo(viewer, MERGES.MERGED_ID));
    }

    private static Condition is(WorkspaceId workspace, MergeId id) {
        return MERGES.WORKSPACE_ID.eq(workspace).and(MERGES.MERGE_ID.eq(id));
    }

    private static Merge merge(Record row) {
        return new Merge(
                row.get(MERGES.MERGE_ID),
                Coded.of(RecordKind.class, row.get(MERGES.KIND)),
                row.get(MERGES.KEPT_ID),
                row.get(MERGES.MERGED_ID),
                Changes.of(row.get(MERGES.CHANGES)),
                new Actor(row.get(MERGES.MERGED_BY), row.get(USERS.NAME)),
                row.get(MERGES.MERGED_AT),
                Optional.ofNullable(row.get(MERGES.UNDONE_AT)).map(at -> undone(row, at)));
    }

    private static Merge.Undone undone(Record row, Instant at) {
        Actor by = new Actor(row.get(MERGES.UNDONE_BY), row.get(UNDOERS.NAME));
        return new Merge.Undone(by, at);
    }
}
