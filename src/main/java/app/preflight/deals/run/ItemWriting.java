package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEAL_EVENTS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.with;

import app.preflight.accounts.ScopedQuery;
import app.preflight.database.FixedQuery;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.springframework.dao.DataIntegrityViolationException;

/** One item of a run, written with all that goes with it. */
final class ItemWriting {

    private static final Param<DealId> DEAL = param("deal", RUNS.DEAL_ID);
    private static final Param<UUID> RUN = param("run", RUNS.RUN_ID);
    private static final Param<String> STAGE = param("stage", RUNS.STAGE);
    private static final Param<String> ITEM = param("item", RUN_ITEMS.ITEM_KEY);
    private static final Param<String> STATE = param("state", RUN_ITEMS.STATE);
    private static final Param<JSONB> RESPONSE = param("response", RUN_ITEMS.RESPONSE);
    private static final Param<String> REASON = param("reason", RUN_ITEMS.REASON);
    private static final Param<String> UNTIL = param("until", RUN_ITEMS.UNTIL_STAGE);
    private static final Param<UserId> BY = param("by", RUN_ITEMS.ACTED_BY);
    private static final Param<Instant> AT = param("at", RUN_ITEMS.ACTED_AT);
    private static final Param<Integer> SEEN = param("seen", RUN_ITEMS.REVISION);
    private static final Param<Integer> SETTLED = param("settled", RUNS.ITEMS_SETTLED);
    private static final Param<Integer> STAGE_SETTLED = param("stage_settled", RUNS.STAGE_SETTLED);
    private static final Param<Integer> MUSTS_OPEN = param("musts_open", RUNS.MUSTS_OPEN);
    private static final Param<UUID> EVENT = param("event", DEAL_EVENTS.EVENT_ID);
    private static final Param<String> TYPE = param("type", DEAL_EVENTS.TYPE);
    private static final Param<JSONB> DATA = param("data", DEAL_EVENTS.DATA);

    private static final String DIVISION_BY_ZERO = "22012";

    private static final Field<Integer> RUNS_COUNTED = rowsOf("counted");
    private static final Field<Integer> ITEMS_TOUCHED = rowsOf("touched");

    /** Divides by nought where the item has changed, so that the run's counts do not stay. */
    private static final Field<Integer> WRITTEN =
            when(RUNS_COUNTED.eq(inline(0)), inline(0))
                    .otherwise(inline(1).div(ITEMS_TOUCHED))
                    .as("written");

    /**
     * Adds to the run's counts while it is in the stage that was seen, which locks it; writes the
     * item while it has the revision that was seen; appends the event. All in one statement,
     * because round trips are what a write pays for.
     */
    private static final FixedQuery WRITE = FixedQuery.of(write(counted()));

    private ItemWriting() {}

    /** What became of writing an item on what was found. */
    enum Written {
        DONE,
        ITEM_CHANGED,
        RUN_CHANGED
    }

    static Written write(DSLContext db, Found found, RunItem after) {
        Standing run = found.run();
        RunItem.Touch touch = after.touch().orElseThrow();
        Counts change = found.change(after);
        ItemEvent event = ItemEvent.of(run, after);
        FixedQuery.Call write =
                WRITE.call()
                        .set(ScopedQuery.WORKSPACE, run.workspace())
                        .set(RUN, run.run())
                        .set(STAGE, run.stage().key())
                        .set(ITEM, after.key())
                        .set(STATE, after.recorded().code())
                        .set(RESPONSE, ItemRows.json(after.response()))
                        .set(REASON, after.reason().orElse(null))
                        .set(UNTIL, after.until().orElse(null))
                        .set(BY, after.by().orElseThrow().id())
                        .set(AT, touch.at())
                        .set(SEEN, found.item().revision())
                        .set(SETTLED, change.settled())
                        .set(STAGE_SETTLED, change.stageSettled())
                        .set(MUSTS_OPEN, change.mustsOpen())
                        .set(DEAL, run.deal())
                        .set(EVENT, Ids.next())
                        .set(TYPE, event.type().code())
                        .set(DATA, JSONB.valueOf(event.data().toString()));
        try {
            Record row = write.fetch(db).getFirst();
            return row.get(WRITTEN) == 0 ? Written.RUN_CHANGED : Written.DONE;
        } catch (DataIntegrityViolationException failure) {
            if (isOfAChangedItem(failure)) {
                return Written.ITEM_CHANGED;
            }
            throw failure;
        }
    }

    private static boolean isOfAChangedItem(DataIntegrityViolationException failure) {
        return failure.getRootCause() instanceof SQLException cause
                && DIVISION_BY_ZERO.equals(cause.getSQLState());
    }

    private static Field<Integer> rowsOf(String rows) {
        return selectCount().from(table(name(rows))).asField();
    }

    private static Select<Record1<Integer>> write(
            CommonTableExpression<Record2<WorkspaceId, UUID>> counted) {
        return with(counted).with(touched(counted)).with(logged()).select(WRITTEN);
    }

    private static CommonTableExpression<Record2<WorkspaceId, UUID>> counted() {
        return name("counted")
                .as(
                        update(RUNS)
                                .set(RUNS.ITEMS_SETTLED, RUNS.ITEMS_SETTLED.plus(SETTLED))
                                .set(RUNS.STAGE_SETTLED, RUNS.STAGE_SETTLED.plus(STAGE_SETTLED))
                                .set(RUNS.MUSTS_OPEN, RUNS.MUSTS_OPEN.plus(MUSTS_OPEN))
                                .set(RUNS.REVISION, RUNS.REVISION.plus(inline(1)))
                                .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                .and(RUNS.RUN_ID.eq(RUN))
                                .and(RUNS.STAGE.eq(STAGE))
                                .and(RUNS.STATE.eq(inline(Run.State.RUNNING.code())))
                                .returningResult(RUNS.WORKSPACE_ID, RUNS.RUN_ID));
    }

    private static CommonTableExpression<?> touched(
            CommonTableExpression<Record2<WorkspaceId, UUID>> counted) {
        return name("touched")
                .as(
                        insertInto(
                                        RUN_ITEMS,
                                        RUN_ITEMS.WORKSPACE_ID,
                                        RUN_ITEMS.RUN_ID,
                                        RUN_ITEMS.ITEM_KEY,
                                        RUN_ITEMS.STATE,
                                        RUN_ITEMS.RESPONSE,
                                        RUN_ITEMS.REASON,
                                        RUN_ITEMS.UNTIL_STAGE,
                                        RUN_ITEMS.ACTED_BY,
                                        RUN_ITEMS.ACTED_AT,
                                        RUN_ITEMS.REVISION)
                                .select(
                                        select(
                                                        counted.field(RUNS.WORKSPACE_ID),
                                                        counted.field(RUNS.RUN_ID),
                                                        ITEM,
                                                        STATE,
                                                        RESPONSE,
                                                        REASON,
                                                        UNTIL,
                                                        BY,
                                                        AT,
                                                        SEEN.plus(inline(1)))
                                                .from(counted))
                                .onConflict(
                                        RUN_ITEMS.WORKSPACE_ID,
                                        RUN_ITEMS.RUN_ID,
                                        RUN_ITEMS.ITEM_KEY)
                                .doUpdate()
                                .set(RUN_ITEMS.STATE, excluded(RUN_ITEMS.STATE))
                                .set(RUN_ITEMS.RESPONSE, excluded(RUN_ITEMS.RESPONSE))
                                .set(RUN_ITEMS.REASON, excluded(RUN_ITEMS.REASON))
                                .set(RUN_ITEMS.UNTIL_STAGE, excluded(RUN_ITEMS.UNTIL_STAGE))
                                .set(RUN_ITEMS.ACTED_BY, excluded(RUN_ITEMS.ACTED_BY))
                                .set(RUN_ITEMS.ACTED_AT, excluded(RUN_ITEMS.ACTED_AT))
                                .set(RUN_ITEMS.REVISION, excluded(RUN_ITEMS.REVISION))
                                .where(RUN_ITEMS.REVISION.eq(SEEN))
                                .returning(RUN_ITEMS.RUN_ID));
    }

    private static CommonTableExpression<?> logged() {
        return name("logged")
                .as(
                        insertInto(
                                        DEAL_EVENTS,
                                        DEAL_EVENTS.WORKSPACE_ID,
                                        DEAL_EVENTS.DEAL_ID,
                                        DEAL_EVENTS.EVENT_ID,
                                        DEAL_EVENTS.TYPE,
                                        DEAL_EVENTS.HAPPENED_AT,
                                        DEAL_EVENTS.BY_USER,
                                        DEAL_EVENTS.DATA)
                                .select(
                                        select(
                                                        ScopedQuery.WORKSPACE,
                                                        DEAL,
                                                        EVENT,
                                                        TYPE,
                                                        AT,
                                                        BY,
                                                        DATA)
                                                .from(table(name("touched"))))
                                .returning(DEAL_EVENTS.EVENT_ID));
    }
}
