package app.preflight.duplicates.merges;

import static app.preflight.schema.Tables.MERGE_MOVES;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import app.preflight.database.Batch;
import app.preflight.shared.MergeId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a merge moved along, row by row. */
@Component
class MergeMoves {

    private final List<References> references;

    MergeMoves(List<References> references) {
        this.references = references;
    }

    private List<Reference> referencesTo(Side side) {
        return references.stream().flatMap(of -> of.to(side.kind()).stream()).toList();
    }

    void move(DSLContext db, WorkspaceId workspace, MergeId merge, Sides sides) {
        UUID from = sides.merged().id();
        UUID to = sides.survivor().id();
        for (Reference reference : referencesTo(sides.survivor())) {
            List<UUID> moved =
                    db.update(reference.table())
                            .set(reference.column(), to)
                            .where(refersTo(reference, workspace, from))
                            .and(reference.canReferTo().apply(to))
                            .returningResult(reference.row())
                            .fetch(reference.row());
            writeDown(db, workspace, merge, reference, moved);
        }
    }

    private static void writeDown(
            DSLContext db,
            WorkspaceId workspace,
            MergeId merge,
            Reference reference,
            List<UUID> moved) {
        Batch rows =
                Batch.into(
                        MERGE_MOVES,
                        MERGE_MOVES.WORKSPACE_ID,
                        MERGE_MOVES.MERGE_ID,
                        MERGE_MOVES.WHAT,
                        MERGE_MOVES.ROW_ID);
        moved.forEach(row -> rows.add(workspace, merge, reference.what(), row));
        rows.write(db);
    }

    /** What somebody has made refer to another since stays there. */
    void moveBack(DSLContext db, WorkspaceId workspace, MergeId merge, Sides sides) {
        UUID from = sides.survivor().id();
        UUID to = sides.merged().id();
        for (Reference reference : referencesTo(sides.survivor())) {
            db.update(reference.table())
                    .set(reference.column(), to)
                    .where(refersTo(reference, workspace, from))
                    .and(
                            reference
                                    .row()
                                    .in(
                                            select(MERGE_MOVES.ROW_ID)
                                                    .from(MERGE_MOVES)
                                                    .where(isOf(workspace, merge))
                                                    .and(MERGE_MOVES.WHAT.eq(reference.what()))))
                    .and(reference.canReferTo().apply(to))
                    .execute();
        }
    }

    private static Condition refersTo(Reference reference, WorkspaceId workspace, UUID record) {
        return reference.workspace().eq(workspace).and(reference.column().eq(record));
    }

    /** How many of what, by the word for it. */
    Map<String, Integer> counts(DSLContext db, WorkspaceId workspace, MergeId merge) {
        return db.select(MERGE_MOVES.WHAT, count())
                .from(MERGE_MOVES)
                .where(isOf(workspace, merge))
                .groupBy(MERGE_MOVES.WHAT)
                .orderBy(MERGE_MOVES.WHAT)
                .fetchMap(MERGE_MOVES.WHAT, count());
    }

    private static Condition isOf(WorkspaceId workspace, MergeId merge) {
        return MERGE_MOVES.WORKSPACE_ID.eq(workspace).and(MERGE_MOVES.MERGE_ID.eq(merge));
    }
}
