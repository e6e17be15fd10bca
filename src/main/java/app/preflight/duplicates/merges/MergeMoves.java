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

    void along(DSLContext db, WorkspaceId workspace, MergeId merge, MergeKind kind, Sides sides) {
        UUID from = sides.merged().id();
        UUID to = sides.kept().id();
        for (Attachment attachment : Attachment.of(kind)) {
            List<UUID> moved =
                    db.update(attachment.table())
                            .set(attachment.holder(), to)
                            .where(hangsOn(attachment, workspace, from))
                            .and(attachment.canHangOn().apply(to))
                            .returningResult(attachment.row())
                            .fetch(attachment.row());
            keep(db, workspace, merge, attachment, moved);
        }
    }

    private static void keep(
            DSLContext db,
            WorkspaceId workspace,
            MergeId merge,
            Attachment attachment,
            List<UUID> moved) {
        Batch rows =
                Batch.into(
                        MERGE_MOVES,
                        MERGE_MOVES.WORKSPACE_ID,
                        MERGE_MOVES.MERGE_ID,
                        MERGE_MOVES.WHAT,
                        MERGE_MOVES.ROW_ID);
        moved.forEach(row -> rows.add(workspace, merge, attachment.what(), row));
        rows.write(db);
    }

    /** What somebody hung elsewhere since stays there. */
    void back(DSLContext db, WorkspaceId workspace, MergeId merge, MergeKind kind, Sides sides) {
        UUID from = sides.kept().id();
        UUID to = sides.merged().id();
        for (Attachment attachment : Attachment.of(kind)) {
            db.update(attachment.table())
                    .set(attachment.holder(), to)
                    .where(hangsOn(attachment, workspace, from))
                    .and(
                            attachment
                                    .row()
                                    .in(
                                            select(MERGE_MOVES.ROW_ID)
                                                    .from(MERGE_MOVES)
                                                    .where(isOf(workspace, merge))
                                                    .and(MERGE_MOVES.WHAT.eq(attachment.what()))))
                    .and(attachment.canHangOn().apply(to))
                    .execute();
        }
    }

    private static Condition hangsOn(Attachment attachment, WorkspaceId workspace, UUID holder) {
        return attachment.workspace().eq(workspace).and(attachment.holder().eq(holder));
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
