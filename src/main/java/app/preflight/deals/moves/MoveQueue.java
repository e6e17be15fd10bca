package app.preflight.deals.moves;

import static app.preflight.schema.Tables.BULK_MOVE_DEALS;
import static app.preflight.schema.Tables.DEALS;

import app.preflight.database.Batch;
import app.preflight.jobs.Task;
import app.preflight.shared.Coded;
import app.preflight.shared.DealId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Whose turn it is in a move, and what became of whose turn it was. */
final class MoveQueue {

    private static final int SKIPS = 100;

    private MoveQueue() {}

    static void add(DSLContext db, Task<MoveDetails> task, List<DealId> deals) {
        Batch rows =
                Batch.into(
                        BULK_MOVE_DEALS,
                        BULK_MOVE_DEALS.WORKSPACE_ID,
                        BULK_MOVE_DEALS.TASK_ID,
                        BULK_MOVE_DEALS.DEAL_ID);
        deals.forEach(deal -> rows.add(task.workspace(), task.id(), deal));
        rows.write(db);
    }

    /** Empty where all have had their turn. */
    static Optional<DealId> next(DSLContext db, Task<MoveDetails> task) {
        return db.select(BULK_MOVE_DEALS.DEAL_ID)
                .from(BULK_MOVE_DEALS)
                .where(waiting(task))
                .orderBy(BULK_MOVE_DEALS.DEAL_ID)
                .limit(1)
                .fetchOptional(BULK_MOVE_DEALS.DEAL_ID);
    }

    static boolean waits(DSLContext db, Task<MoveDetails> task, DealId deal) {
        return db.fetchExists(BULK_MOVE_DEALS, waiting(task).and(BULK_MOVE_DEALS.DEAL_ID.eq(deal)));
    }

    /**
     * @return whether it waited until now
     */
    static boolean note(DSLContext db, Task<MoveDetails> task, DealId deal, Outcome outcome) {
        return db.update(BULK_MOVE_DEALS)
                        .set(BULK_MOVE_DEALS.OUTCOME, outcome.code())
                        .where(waiting(task))
                        .and(BULK_MOVE_DEALS.DEAL_ID.eq(deal))
                        .execute()
                == 1;
    }

    /** The first that were not moved. */
    static List<BulkMove.Skip> skips(DSLContext db, Task<MoveDetails> task) {
        return db.select(BULK_MOVE_DEALS.DEAL_ID, DEALS.TITLE, BULK_MOVE_DEALS.OUTCOME)
                .from(BULK_MOVE_DEALS)
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(BULK_MOVE_DEALS.WORKSPACE_ID))
                .and(DEALS.DEAL_ID.eq(BULK_MOVE_DEALS.DEAL_ID))
                .where(of(task))
                .and(BULK_MOVE_DEALS.OUTCOME.ne(Outcome.MOVED.code()))
                .orderBy(BULK_MOVE_DEALS.DEAL_ID)
                .limit(SKIPS)
                .fetch(row ->
                        new BulkMove.Skip(
                                row.value1(), row.value2(), Coded.of(Outcome.class, row.value3())));
    }

    private static Condition waiting(Task<MoveDetails> task) {
        return of(task).and(BULK_MOVE_DEALS.OUTCOME.isNull());
    }

    private static Condition of(Task<MoveDetails> task) {
        return BULK_MOVE_DEALS
                .WORKSPACE_ID
                .eq(task.workspace())
                .and(BULK_MOVE_DEALS.TASK_ID.eq(task.id()));
    }
}
