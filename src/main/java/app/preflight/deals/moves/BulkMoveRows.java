package app.preflight.deals.moves;

import static app.preflight.schema.Tables.BULK_MOVES;
import static app.preflight.schema.Tables.BULK_MOVE_DEALS;
import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.preflight.accounts.Users;
import app.preflight.shared.Actor;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads moves from their rows; who sees whom, sees what the other asked for. */
final class BulkMoveRows {

    private static final int SKIPS = 100;

    private static final app.preflight.schema.tables.Users STOPPERS = USERS.as("stoppers");

    private static final Field<Map<String, Integer>> COUNTS =
            multiset(
                            select(BULK_MOVE_DEALS.OUTCOME, count())
                                    .from(BULK_MOVE_DEALS)
                                    .where(ofMove())
                                    .groupBy(BULK_MOVE_DEALS.OUTCOME))
                    .as("counts")
                    .convertFrom(rows -> {
                        Map<String, Integer> counts = new HashMap<>();
                        rows.forEach(row ->
                                counts.put(
                                        Objects.requireNonNullElse(row.value1(), ""),
                                        row.value2()));
                        return counts;
                    });

    private static final Field<List<BulkMove.Skip>> SKIPPED =
            multiset(
                            select(BULK_MOVE_DEALS.DEAL_ID, DEALS.TITLE, BULK_MOVE_DEALS.OUTCOME)
                                    .from(BULK_MOVE_DEALS)
                                    .join(DEALS)
                                    .on(DEALS.WORKSPACE_ID.eq(BULK_MOVE_DEALS.WORKSPACE_ID))
                                    .and(DEALS.DEAL_ID.eq(BULK_MOVE_DEALS.DEAL_ID))
                                    .where(ofMove())
                                    .and(BULK_MOVE_DEALS.OUTCOME.ne(Outcome.MOVED.code()))
                                    .orderBy(BULK_MOVE_DEALS.DEAL_ID)
                                    .limit(SKIPS))
                    .as("skips")
                    .convertFrom(rows ->
                            rows.map(row ->
                                    new BulkMove.Skip(
                                            row.value1(), row.value2(), Outcome.of(row.value3()))));

    private BulkMoveRows() {}

    private static Condition ofMove() {
        return BULK_MOVE_DEALS
                .WORKSPACE_ID
                .eq(BULK_MOVES.WORKSPACE_ID)
                .and(BULK_MOVE_DEALS.MOVE_ID.eq(BULK_MOVES.MOVE_ID));
    }

    /** The newest first. */
    static List<BulkMove> list(DSLContext db, Viewer viewer, Condition which, int limit) {
        return db.select(
                        BULK_MOVES.MOVE_ID,
                        PROCESSES.KEY,
                        BULK_MOVES.VERSION,
                        BULK_MOVES.STATE,
                        BULK_MOVES.ASKED_AT,
                        BULK_MOVES.ENDED_AT,
                        USERS.USER_ID,
                        USERS.NAME,
                        STOPPERS.USER_ID,
                        STOPPERS.NAME)
                .select(COUNTS, SKIPPED)
                .from(BULK_MOVES)
                .join(PROCESSES)
                .on(PROCESSES.WORKSPACE_ID.eq(BULK_MOVES.WORKSPACE_ID))
                .and(PROCESSES.PROCESS_ID.eq(BULK_MOVES.PROCESS_ID))
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(BULK_MOVES.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(BULK_MOVES.ASKED_BY))
                .leftJoin(STOPPERS)
                .on(STOPPERS.WORKSPACE_ID.eq(BULK_MOVES.WORKSPACE_ID))
                .and(STOPPERS.USER_ID.eq(BULK_MOVES.STOPPED_BY))
                .where(BULK_MOVES.WORKSPACE_ID.eq(viewer.workspace()))
                .and(Users.owns(viewer, BULK_MOVES.ASKED_BY))
                .and(which)
                .orderBy(BULK_MOVES.ASKED_AT.desc(), BULK_MOVES.MOVE_ID.desc())
                .limit(limit)
                .fetch(BulkMoveRows::move);
    }

    private static BulkMove move(Record row) {
        Map<String, Integer> counted = row.get(COUNTS);
        Map<Outcome, Integer> counts = new HashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, counted.getOrDefault(outcome.code(), 0));
        }
        @Nullable UserId stopper = row.get(STOPPERS.USER_ID);
        return new BulkMove(
                row.get(BULK_MOVES.MOVE_ID),
                row.get(PROCESSES.KEY),
                row.get(BULK_MOVES.VERSION),
                BulkMove.State.of(row.get(BULK_MOVES.STATE)),
                new Actor(row.get(USERS.USER_ID), row.get(USERS.NAME)),
                row.get(BULK_MOVES.ASKED_AT),
                Optional.ofNullable(stopper).map(id -> new Actor(id, row.get(STOPPERS.NAME))),
                Optional.ofNullable(row.get(BULK_MOVES.ENDED_AT)),
                counts,
                counted.getOrDefault("", 0),
                row.get(SKIPPED));
    }

    static Condition is(WorkspaceId workspace, UUID move) {
        return BULK_MOVES.WORKSPACE_ID.eq(workspace).and(BULK_MOVES.MOVE_ID.eq(move));
    }

    static Condition isRunning() {
        return BULK_MOVES.STATE.eq(DSL.inline(BulkMove.State.RUNNING.code()));
    }
}
