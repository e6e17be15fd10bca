package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEAL_EVENTS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.with;

import app.preflight.accounts.ScopedQuery;
import app.preflight.database.FixedQuery;
import app.preflight.shared.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;

/** One item of a run, written with all that goes with it. */
final class ItemWriting {

    private static final Param<UUID> DEAL = param("deal", RUNS.DEAL_ID);
    private static final Param<UUID> RUN = param("run", RUNS.RUN_ID);
    private static final Param<String> STAGE = param("stage", RUNS.STAGE);
    private static final Param<String> ITEM = param("item", RUN_ITEMS.ITEM_KEY);
    private static final Param<String> STATE = param("state", RUN_ITEMS.STATE);
    private static final Param<JSONB> RESPONSE = param("response", RUN_ITEMS.RESPONSE);
    private static final Param<String> REASON = param("reason", RUN_ITEMS.REASON);
    private static final Param<String> UNTIL = param("until", RUN_ITEMS.UNTIL_STAGE);
    private static final Param<UUID> BY = param("by", RUN_ITEMS.ACTED_BY);
    private static final Param<Instant> AT = param("at", RUN_ITEMS.ACTED_AT);
    private static final Param<Integer> SEEN = param("seen", RUN_ITEMS.REVISION);
    private static final Param<Integer> SETTLED = param("settled", RUNS.ITEMS_SETTLED);
    private static final Param<Integer> STAGE_SETTLED = param("stage_settled", RUNS.STAGE_SETTLED);
    private static final Param<Integer> MUSTS_OPEN = param("musts_open", RUNS.MUSTS_OPEN);
    private static final Param<UUID> EVENT = param("event", DEAL_EVENTS.EVENT_ID);
    private static final Param<String> TYPE = param("type", DEAL_EVENTS.TYPE);
    private static final Param<JSONB> DATA = param("data", DEAL_EVENTS.DATA);

    private static final Field<Integer> RUNS_LOCKED =
            selectCount().from(table(name("locked"))).<Integer>asField("runs_locked");
    private static final Field<Integer> ITEMS_TOUCHED =
            selectCount().from(table(name("touched"))).<Integer>asField("items_touched");

    /**
     * Locks the run while it is in the stage that was seen; writes the item while it has the
     * revision that was seen; adds to the run's counts; appends the event. All in one statement,
     * because round trips are what a write pays for.
     */
    private static final FixedQuery WRITE = FixedQuery.of(write(locked()));

    private ItemWriting() {}

    /** What became of writing an item on what was found. */
    enum Written {
        DONE,
        ITEM_CHANGED,
        RUN_CHANGED
    }

    static Written write(DSLContext db, Found found, RunItem after) {
        Run run = found.run();
        RunItem.Touch touch = after.touch().orElseThrow();
        Counts change = found.change(after);
        Record counts =
                WRITE.call()
                        .set(ScopedQuery.WORKSPACE, run.workspace().value())
                        .set(RUN, run.id())
                        .set(STAGE, run.stage().key())
                        .set(ITEM, after.key())
                        .set(STATE, after.recorded().code())
                        .set(RESPONSE, ItemRows.json(after.response()))
                        .set(REASON, after.reason().orElse(null))
                        .set(UNTIL, after.until().orElse(null))
                        .set(BY, after.by().orElseThrow().id().value())
                        .set(AT, touch.at())
                        .set(SEEN, found.item().revision())
                        .set(SETTLED, change.settled())
                        .set(STAGE_SETTLED, change.stageSettled())
                        .set(MUSTS_OPEN, change.mustsOpen())
                        .set(DEAL, run.deal().value())
                        .set(EVENT, Ids.next())
                        .set(TYPE, EventType.of(after.recorded()).code())
                        .set(DATA, JSONB.valueOf(ItemRows.data(after).toString()))
                        .fetch(db)
                        .getFirst();
        if (counts.get(RUNS_LOCKED) == 0) {
            return Written.RUN_CHANGED;
        }
        return counts.get(ITEMS_TOUCHED) == 0 ? Written.ITEM_CHANGED : Written.DONE;
    }

    private static Select<Record2<Integer, Integer>> write(
            CommonTableExpression<Record2<UUID, UUID>> locked) {
        return with(locked)
                .with(touched(locked))
                .with(counted())
                .with(logged())
                .select(RUNS_LOCKED, ITEMS_TOUCHED);
    }

    private static CommonTableExpression<Record2<UUID, UUID>> locked() {
        return name("locked")
                .as(
                        select(RUNS.WORKSPACE_ID, RUNS.RUN_ID)
                                .from(RUNS)
                                .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                .and(RUNS.RUN_ID.eq(RUN))
                                .and(RUNS.STAGE.eq(STAGE))
                                .and(RUNS.STATE.eq(inline(Run.State.RUNNING.code())))
                                .forUpdate());
    }

    private static CommonTableExpression<?> touched(
            CommonTableExpression<Record2<UUID, UUID>> locked) {
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
                                                        locked.field(RUNS.WORKSPACE_ID),
                                                        locked.field(RUNS.RUN_ID),
                                                        ITEM,
                                                        STATE,
                                                        RESPONSE,
                                                        REASON,
                                                        UNTIL,
                                                        BY,
                                                        AT,
                                                        SEEN.plus(inline(1)))
                                                .from(locked))
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

    private static CommonTableExpression<?> counted() {
        return name("counted")
                .as(
                        update(RUNS)
                                .set(RUNS.ITEMS_SETTLED, RUNS.ITEMS_SETTLED.plus(SETTLED))
                                .set(RUNS.STAGE_SETTLED, RUNS.STAGE_SETTLED.plus(STAGE_SETTLED))
                                .set(RUNS.MUSTS_OPEN, RUNS.MUSTS_OPEN.plus(MUSTS_OPEN))
                                .set(RUNS.REVISION, RUNS.REVISION.plus(inline(1)))
                                .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                .and(RUNS.RUN_ID.eq(RUN))
                                .and(exists(selectOne().from(table(name("touched")))))
                                .returning(RUNS.RUN_ID));
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
