package app.preflight.deals.moves;

import static app.preflight.schema.Tables.BULK_MOVES;
import static app.preflight.schema.Tables.BULK_MOVE_DEALS;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Whose turn it is in a move, and what became of whose turn it was. */
final class MoveQueue {

    private MoveQueue() {}

    /** Empty where the move is over, or all have had their queued. */
    static Optional<QueuedDeal> next(DSLContext db, WorkspaceId workspace, UUID move) {
        return db.select(BULK_MOVES.VERSION, BULK_MOVES.ASKED_BY, BULK_MOVE_DEALS.DEAL_ID)
                .from(BULK_MOVE_DEALS)
                .join(BULK_MOVES)
                .on(BULK_MOVES.WORKSPACE_ID.eq(BULK_MOVE_DEALS.WORKSPACE_ID))
                .and(BULK_MOVES.MOVE_ID.eq(BULK_MOVE_DEALS.MOVE_ID))
                .where(waiting(workspace, move))
                .and(BulkMoveRows.isRunning())
                .orderBy(BULK_MOVE_DEALS.DEAL_ID)
                .limit(1)
                .fetchOptional(row ->
                        new QueuedDeal(workspace, move, row.value1(), row.value2(), row.value3()));
    }

    /**
     * Nobody else takes it until the transaction ends.
     *
     * @return whether it still waits, and the move goes on
     */
    static boolean claim(DSLContext db, QueuedDeal queued) {
        return db.select(BULK_MOVE_DEALS.DEAL_ID)
                .from(BULK_MOVE_DEALS)
                .join(BULK_MOVES)
                .on(BULK_MOVES.WORKSPACE_ID.eq(BULK_MOVE_DEALS.WORKSPACE_ID))
                .and(BULK_MOVES.MOVE_ID.eq(BULK_MOVE_DEALS.MOVE_ID))
                .where(waiting(queued.workspace(), queued.move()))
                .and(BULK_MOVE_DEALS.DEAL_ID.eq(queued.deal()))
                .and(BulkMoveRows.isRunning())
                .forUpdate()
                .of(BULK_MOVE_DEALS)
                .fetchOptional()
                .isPresent();
    }

    static void note(DSLContext db, QueuedDeal queued, Outcome outcome) {
        db.update(BULK_MOVE_DEALS)
                .set(BULK_MOVE_DEALS.OUTCOME, outcome.code())
                .where(waiting(queued.workspace(), queued.move()))
                .and(BULK_MOVE_DEALS.DEAL_ID.eq(queued.deal()))
                .execute();
    }

    /** Where nobody waits any more. */
    static void finish(DSLContext db, WorkspaceId workspace, UUID move, Instant at) {
        Condition done =
                notExists(selectOne().from(BULK_MOVE_DEALS).where(waiting(workspace, move)));
        end(db, workspace, move, BulkMove.State.FINISHED, at, done);
    }

    /** Before its end. */
    static void breakOff(DSLContext db, QueuedDeal queued, BulkMove.State why, Instant at) {
        end(db, queued.workspace(), queued.move(), why, at, BulkMoveRows.isRunning());
    }

    private static void end(
            DSLContext db,
            WorkspaceId workspace,
            UUID move,
            BulkMove.State state,
            Instant at,
            Condition where) {
        db.update(BULK_MOVES)
                .set(BULK_MOVES.STATE, state.code())
                .set(BULK_MOVES.ENDED_AT, at)
                .where(BulkMoveRows.is(workspace, move))
                .and(BulkMoveRows.isRunning())
                .and(where)
                .execute();
    }

    private static Condition waiting(WorkspaceId workspace, UUID move) {
        return BULK_MOVE_DEALS
                .WORKSPACE_ID
                .eq(workspace)
                .and(BULK_MOVE_DEALS.MOVE_ID.eq(move))
                .and(BULK_MOVE_DEALS.OUTCOME.isNull());
    }
}
